import type { ApiKeySummary } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { apiKeyWords } from '../words/api-keys.ts';
import { words } from '../words/words.ts';
import { MICROCENTS_A_CENT } from './key-draft.ts';

export interface KeyRowProps {
  readonly apiKey: ApiKeySummary;
  readonly onChanged: () => Promise<void>;
}

const endOf = ({ expiresAt, revokedAt }: ApiKeySummary): string => {
  const { moment } = words.format;
  if (revokedAt !== null) return apiKeyWords.revokedAt(moment(revokedAt));
  if (expiresAt === null) return apiKeyWords.endless;
  return expiresAt <= Date.now()
    ? apiKeyWords.expired(moment(expiresAt))
    : apiKeyWords.expires(moment(expiresAt));
};

function boundsOf({ limits }: ApiKeySummary): string {
  const { count } = words.format;
  const { perMinute, callsPerDay, tokensPerDay, microcentsPerDay } = limits;
  const bounds = [
    perMinute === null ? '' : apiKeyWords.perMinute(count(perMinute)),
    callsPerDay === null ? '' : apiKeyWords.callsPerDay(count(callsPerDay)),
    tokensPerDay === null ? '' : apiKeyWords.tokensPerDay(count(tokensPerDay)),
    microcentsPerDay === null
      ? ''
      : apiKeyWords.centsPerDay(count(microcentsPerDay / MICROCENTS_A_CENT)),
  ];
  return bounds.filter(Boolean).join(', ') || apiKeyWords.noBounds;
}

/** One key: what it allows, how long, and revoking it. */
export function KeyRow({ apiKey, onChanged }: KeyRowProps) {
  const { id, label, last4, scopes, models, policy, revokedAt, usedDay, createdAt } = apiKey;
  const revoking = useSignal(false);
  const { format } = words;
  const facts = [
    [apiKeyWords.may, scopes.map((scope) => apiKeyWords.scopes[scope].name).join(', ')],
    [apiKeyWords.models, models?.join(', ') ?? apiKeyWords.everyModel],
    [apiKeyWords.policyOf, apiKeyWords.policies[policy]],
    [apiKeyWords.bounds, boundsOf(apiKey)],
  ] as const;
  const revoke = async () => {
    await ask('revokeKey', { params: { id } });
    announce(apiKeyWords.revoked(label));
    await onChanged();
  };
  return (
    <li class={revokedAt === null ? undefined : 'key-ended'}>
      <span class="row-name">
        {label} <span class="small mono quiet-text">{apiKeyWords.ends(last4)}</span>
      </span>
      <span class="small quiet-text">
        {[
          apiKeyWords.made(format.moment(createdAt)),
          usedDay === null ? apiKeyWords.unused : apiKeyWords.used(format.day(usedDay)),
          endOf(apiKey),
        ].join(', ')}
      </span>
      {revokedAt === null ? (
        <button
          type="button"
          class="button small danger"
          aria-label={apiKeyWords.revokeOf(label)}
          onClick={() => {
            revoking.value = true;
          }}
        >
          {apiKeyWords.revoke}
        </button>
      ) : null}
      {revokedAt === null ? (
        <dl class="facts small key-facts">
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {revoking.value ? (
        <Confirm
          title={apiKeyWords.revokeTitle(label)}
          body={apiKeyWords.revokeBody}
          confirm={apiKeyWords.revokeConfirm}
          onConfirm={revoke}
          onClose={() => {
            revoking.value = false;
          }}
        />
      ) : null}
    </li>
  );
}
