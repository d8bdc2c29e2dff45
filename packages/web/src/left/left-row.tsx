import type { EgressReceipt } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { Fold } from '../shell/icon.tsx';
import { leftWords } from '../words/left.ts';
import { words } from '../words/words.ts';
import { BeforeAfter } from './before-after.tsx';
import { leftRequests } from './left-requests.ts';

/** One request that left: when, whereto, how much, what was masked; and where this page sent it, its words. */
export function LeftRow({ receipt }: { receipt: EgressReceipt }) {
  const { at, bodySha256, bytes, constitution, destination, detector, masked, model, sequence } =
    receipt;
  const { format } = words;
  const isOpen = useSignal(false);
  const bodies = leftRequests.value.get(sequence);
  const facts = [
    [leftWords.to, destination],
    [leftWords.model, model],
    [leftWords.size, `${format.count(bytes)} B`],
    [leftWords.versions, leftWords.versionsOf(constitution, detector)],
    [leftWords.fingerprint, bodySha256],
  ] as const;
  return (
    <li>
      <details
        onToggle={({ currentTarget }) => {
          isOpen.value = currentTarget.open;
        }}
      >
        <summary>
          <Fold />
          <time class="small numbers quiet-text" dateTime={new Date(at).toISOString()}>
            {format.moment(at)}
          </time>
          <span class="left-to">{new URL(destination).host}</span>
          <span class="small quiet-text">{leftWords.masked(Object.entries(masked))}</span>
          <span class="small numbers left-size">{format.bytes(bytes)}</span>
        </summary>
        {isOpen.value ? (
          <div class="left-more">
            <h3>{leftWords.request(format.count(sequence))}</h3>
            <dl class="facts small">
              {facts.map(([name, value]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd class="mono">{value}</dd>
                </div>
              ))}
            </dl>
            {bodies ? (
              <BeforeAfter bodies={bodies} receipt={receipt} />
            ) : (
              <p class="small quiet-text">
                {bodies === null ? leftWords.tooLong : leftWords.elsewhere}
              </p>
            )}
          </div>
        ) : null}
      </details>
    </li>
  );
}
