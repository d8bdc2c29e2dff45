import type { EgressReceipt } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { leftWords } from '../words/left.ts';
import { words } from '../words/words.ts';
import { LeftRow } from './left-row.tsx';
import { VerifyReceipts } from './verify-receipts.tsx';

const PAGE = 20;

const load = async (offset: number) =>
  (await ask('listReceipts', { query: { limit: PAGE, offset } })).receipts;

/** Every request that left, newest first, and the proof that none is missing. */
export function LeftList() {
  const [newest] = useFetched(() => load(0));
  const older = useSignal<readonly EgressReceipt[]>([]);
  const isAll = useSignal(false);
  const { busy, failure, run } = useAttempt();
  const now = newest.value;
  const shown = now.kind === 'here' ? [...now.value, ...older.value] : [];
  const more = () =>
    run(async () => {
      const next = await load(shown.length);
      isAll.value = next.length < PAGE;
      // One that left meanwhile moves the others on by a place.
      const known = new Set(shown.map(({ sequence }) => sequence));
      older.value = [...older.value, ...next.filter(({ sequence }) => !known.has(sequence))];
    });
  return (
    <section aria-labelledby="left-list">
      <h2 id="left-list">{leftWords.title}</h2>
      <p class="quiet-text">{leftWords.lead}</p>
      {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' && shown.length === 0 ? <p>{leftWords.none}</p> : null}
      {shown.length === 0 ? null : (
        <>
          <ul class="left-rows">
            {shown.map((receipt) => (
              <LeftRow key={receipt.sequence} receipt={receipt} />
            ))}
          </ul>
          <div class="choices">
            {shown.length < PAGE || isAll.value ? null : (
              <button type="button" class="button" disabled={busy.value} onClick={more}>
                {leftWords.earlier}
              </button>
            )}
            <VerifyReceipts />
          </div>
          <Trouble message={failure.value} />
        </>
      )}
    </section>
  );
}
