import type { ReceiptCheck } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { leftWords } from '../words/left.ts';
import { words } from '../words/words.ts';

/** Checks the whole chain at the server and says what came of it. */
export function VerifyReceipts() {
  const check = useSignal<ReceiptCheck | null>(null);
  const { busy, failure, run } = useAttempt();
  const verify = () =>
    run(async () => {
      check.value = null;
      check.value = await ask('verifyReceipts');
    });
  return (
    <>
      <button type="button" class="button" disabled={busy.value} onClick={verify}>
        {leftWords.verify}
      </button>
      <div class="left-check" role="status">
        {busy.value ? <p class="small quiet-text">{leftWords.verifying}</p> : null}
        {check.value === null ? null : <Checked check={check.value} />}
      </div>
      <Trouble message={failure.value} />
    </>
  );
}

function Checked({ check }: { check: ReceiptCheck }) {
  const { count } = words.format;
  if (check.faultCount === 0)
    return (
      <p class="small">
        {check.receipts === 1
          ? leftWords.provedOne
          : check.signedTo === 0
            ? leftWords.unsigned(count(check.receipts))
            : leftWords.proved(count(check.receipts), count(check.signedTo))}
      </p>
    );
  return (
    <div class="trouble">
      <p>{leftWords.broken(words.format.places(check.faultCount))}</p>
      <ul>
        {check.faults.map(({ sequence, what }) => (
          <li key={`${sequence} ${what}`}>{leftWords.brokenAt(count(sequence), what)}</li>
        ))}
      </ul>
    </div>
  );
}
