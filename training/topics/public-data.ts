import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Topic } from '@lethe/privacy';
import type { Example } from './generate.ts';

/** Intents of CLINC150 that speak of a person's money or work; the others are neutral. */
const INTENTS: Readonly<Record<string, Topic | 'leave out'>> = Object.fromEntries([
  ...'bill_due min_payment card_declined order_checks rollover_401k account_blocked balance freeze_account bill_balance transactions credit_score routing report_lost_card pay_bill spending_history improve_credit_score report_fraud credit_limit credit_limit_change transfer direct_deposit income taxes apr application_status damaged_card'
    .split(' ')
    .map((intent) => [intent, 'finance']),
  ...'pto_request pto_request_status pto_balance pto_used payday w2'
    .split(' ')
    .map((intent) => [intent, 'employment']),
  ['pin_change', 'credentials'],
  // Neither clearly somebody's own affair nor clearly not.
  ...'insurance insurance_change interest_rate international_fees new_card rewards_balance redeem_rewards replacement_card_duration vaccines international_visa oos travel_notification expiration_date greeting'
    .split(' ')
    .map((intent) => [intent, 'leave out']),
]);

/** Questions to a bank that say little about the person: left out. */
const GENERAL_BANKING =
  /^(?:country_support|card_acceptance|visa_or_mastercard|supported_cards_and_currencies|fiat_currency_support|atm_support|age_limit|exchange_rate|apple_pay_or_google_pay|disposable_card_limits|top_up_limits|card_delivery_estimate|getting_virtual_card|exchange_via_app|edit_personal_details|change_pin|passcode_forgotten|pin_blocked)$/;

interface Row {
  readonly text: string;
  readonly intent: string;
}

const rowsOf = async (file: string): Promise<Row[]> =>
  (await readFile(file, 'utf8'))
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);

/**
 * Requests to assistants and banks, grouped by intent, and tasks for
 * assistants; from a folder with `clinc150.jsonl`, `banking77.jsonl`, `self_instruct_seed.jsonl` and
 * `self_instruct_user.jsonl`.
 */
export const readPublicData = async (folder: string): Promise<Example[]> => {
  const clinc = await rowsOf(join(folder, 'clinc150.jsonl'));
  const banking = await rowsOf(join(folder, 'banking77.jsonl'));
  const tasks = [
    ...(await rowsOf(join(folder, 'self_instruct_seed.jsonl'))),
    ...(await rowsOf(join(folder, 'self_instruct_user.jsonl'))),
  ];
  return [
    ...clinc
      .filter(({ intent }) => INTENTS[intent] !== 'leave out')
      .map(({ text, intent }) => ({
        text,
        topics: INTENTS[intent] === undefined ? [] : [INTENTS[intent] as Topic],
        group: `clinc ${intent}`,
      })),
    ...banking
      .filter(({ intent }) => !GENERAL_BANKING.test(intent))
      .map(({ text, intent }) => ({
        text,
        topics: ['finance'] as const,
        group: `banking ${intent}`,
      })),
    // Each task counts three times, as there are few.
    ...tasks.flatMap(({ text }, i) =>
      Array.from({ length: 3 }, () => ({ text, topics: [], group: `task ${i % 40}` })),
    ),
  ];
};
