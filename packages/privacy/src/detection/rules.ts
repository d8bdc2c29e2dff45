import { BOX_WORDS } from '../address/boxes.ts';
import { ADDRESS_CUES, PREFIX_WORDS, SURE_SUFFIX } from '../address/street-words.ts';
import { accounts } from '../bank/accounts.ts';
import { ibans } from '../bank/iban.ts';
import { cards } from '../card/cards.ts';
import { MARK } from '../context/cue-index.ts';
import { wallets } from '../crypto/wallets.ts';
import { compileRules } from '../cue-groups.ts';
import { BIRTH_CUES, NOT_BIRTH } from '../date-of-birth/births.ts';
import { devices } from '../device/devices.ts';
import { AT_WORDS, DOT_WORDS } from '../email/emails.ts';
import { governmentIds } from '../government-ids/index.ts';
import { INTRODUCING } from '../person/introducing-words.ts';
import { NAME_CUES } from '../person/name-cues.ts';
import { PHONE_CUES } from '../phone/phone-cues.ts';
import { postalCodes } from '../postal-code/postal-codes.ts';
import { SECRET_CUES, SERVICE_CUES } from '../secrets/assigned-secrets.ts';
import { URL_CUES } from '../url/urls.ts';
import { plates } from '../vehicle/plates.ts';
import { vins } from '../vehicle/vin.ts';

/** Every format with a fixed shape. */
export const PATTERN_RULES = [
  ...cards,
  ...ibans,
  ...accounts,
  ...governmentIds,
  ...wallets,
  ...devices,
  ...vins,
  ...plates,
  ...postalCodes,
];

const compiled = compileRules(
  PATTERN_RULES,
  {
    phone: PHONE_CUES,
    birth: BIRTH_CUES,
    notBirth: NOT_BIRTH,
    url: URL_CUES,
    secret: SECRET_CUES,
    service: SERVICE_CUES,
    name: NAME_CUES,
    introducing: INTRODUCING,
    address: ADDRESS_CUES,
  },
  [
    [MARK.streetPrefix, PREFIX_WORDS],
    [MARK.streetSuffix, SURE_SUFFIX],
    [MARK.box, BOX_WORDS],
    [MARK.dot, DOT_WORDS],
    [MARK.at, AT_WORDS],
  ],
);

export const { table, index } = compiled;

/** The group of cue phrases that a family asks about by name. */
export const group = (name: string): ReadonlySet<number> =>
  compiled.named[name] as ReadonlySet<number>;
