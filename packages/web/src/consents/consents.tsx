import { CONSENT_PURPOSES, type ConsentPurpose, type Consents as Given } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { failureOf } from '../shell/failure.ts';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';

/** What is allowed: a switch for each purpose, and every change that was ever made. */
export function Consents() {
  const [state, fetchAgain] = useFetched(() => ask('readConsents'));
  const failure = useSignal<string | null>(null);
  const now = state.value;
  const { consents } = words;
  const change = async (purpose: ConsentPurpose, granted: boolean) => {
    try {
      await ask('changeConsent', { params: { purpose }, body: { granted } });
      failure.value = null;
      announce(granted ? consents.granted : consents.withdrawn);
      await fetchAgain();
    } catch (error) {
      failure.value = failureOf(error);
    }
  };
  const trouble = now.kind === 'failed' ? now.message : failure.value;
  return (
    <section aria-labelledby="consents">
      <h2 id="consents">{consents.title}</h2>
      <p class="quiet-text">{consents.note}</p>
      {trouble === null ? null : (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
      {now.kind === 'here' ? (
        <>
          <ul class="consents">
            {CONSENT_PURPOSES.map((purpose) => (
              <Consent
                key={purpose}
                purpose={purpose}
                granted={now.value.current[purpose]}
                onChange={(granted) => change(purpose, granted)}
              />
            ))}
          </ul>
          <Ledger ledger={now.value.ledger} />
        </>
      ) : null}
    </section>
  );
}

function Consent({
  purpose,
  granted,
  onChange,
}: {
  purpose: ConsentPurpose;
  granted: boolean;
  onChange: (granted: boolean) => void;
}) {
  const { name, means } = words.consents.purposes[purpose];
  return (
    <li class="consent">
      <button
        type="button"
        class="switch"
        role="switch"
        aria-checked={granted}
        aria-label={name}
        aria-describedby={`consent-${purpose}`}
        onClick={() => onChange(!granted)}
      />
      <div>
        <p>{name}</p>
        <p id={`consent-${purpose}`} class="small quiet-text">
          {means}
        </p>
      </div>
    </li>
  );
}

function Ledger({ ledger }: { ledger: Given['ledger'] }) {
  const { consents, format } = words;
  if (ledger.length === 0) return <p class="small quiet-text">{consents.noLedger}</p>;
  return (
    <details>
      <summary class="small">{consents.ledger(ledger.length)}</summary>
      <ol class="ledger small">
        {ledger.map(({ at, purpose, granted, version }, index) => (
          <li key={index}>
            <time class="numbers" dateTime={new Date(at).toISOString()}>
              {format.moment(at)}
            </time>{' '}
            {consents.entry(consents.purposes[purpose].name, granted, version)}
          </li>
        ))}
      </ol>
    </details>
  );
}
