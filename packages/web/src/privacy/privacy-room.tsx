import type { PrivacyReport } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { Consents } from '../consents/consents.tsx';
import { LeftList } from '../left/left-list.tsx';
import { Memories } from '../memories/memories.tsx';
import { announce } from '../shell/announce.ts';
import { Confirm } from '../shell/confirm.tsx';
import { useFetched } from '../shell/fetched.ts';
import { SCHEME_KEY } from '../theme/scheme.ts';
import { words } from '../words/words.ts';
import { storedSums } from './stored-sums.ts';
import { StoredTableView } from './stored-table.tsx';

/** What is stored and what left, in one sentence first and then in full. */
export function PrivacyRoom() {
  const [state, fetchAgain] = useFetched(() => ask('readPrivacy'));
  const asking = useSignal(false);
  const now = state.value;
  const countAgain = async () => {
    await fetchAgain();
    announce(words.privacy.counted);
  };
  const removeAll = async () => {
    await ask('deleteStored');
    await fetchAgain();
    announce(words.privacy.removed);
  };
  return (
    <div class="page">
      <header class="page-head">
        <h1>{words.privacy.title}</h1>
        {now.kind === 'here' ? (
          <>
            <p class="sentence numbers">
              {words.privacy.sentence(
                now.value.left.requestsToday,
                now.value.left.maskedToday,
                now.value.messagesStored,
              )}
            </p>
            <p class="quiet-text">
              {words.privacy.sentenceNote}{' '}
              <button type="button" class="text" onClick={countAgain}>
                {words.privacy.refresh}
              </button>
            </p>
          </>
        ) : now.kind === 'failed' ? (
          <p class="trouble" role="alert">
            {now.message}
          </p>
        ) : (
          <p class="quiet-text">{words.shell.loading}</p>
        )}
      </header>
      {now.kind === 'here' ? (
        <>
          <Places report={now.value} />
          <LeftList />
          <Memories />
          <Consents />
          <Stored report={now.value} />
          <div class="choices">
            <a class="button" href="/api/export?form=json" download>
              {words.privacy.exportJson}
            </a>
            <a class="button" href="/api/export?form=page" download>
              {words.privacy.exportPage}
            </a>
            <button
              type="button"
              class="button danger"
              onClick={() => {
                asking.value = true;
              }}
            >
              {words.privacy.removeAll}
            </button>
          </div>
        </>
      ) : null}
      {asking.value ? (
        <Confirm
          title={words.privacy.removeTitle}
          body={words.privacy.removeBody}
          confirm={words.privacy.removeConfirm}
          onConfirm={removeAll}
          onClose={() => {
            asking.value = false;
          }}
        />
      ) : null}
    </div>
  );
}

/** The places where something could be: outside, in memory, in this browser. */
function Places({ report: { left, inMemory } }: { report: PrivacyReport }) {
  const { privacy } = words;
  return (
    <div class="places">
      <section aria-labelledby="left">
        <h2 id="left">{privacy.left}</h2>
        <p>
          {left.requests === 0
            ? privacy.leftNothing
            : privacy.leftSomething(left.requests, words.format.bytes(left.bytesToday))}
        </p>
      </section>
      <section aria-labelledby="memory">
        <h2 id="memory">{privacy.memory}</h2>
        <p>
          {privacy.memorySentence(inMemory.conversations, inMemory.turns, inMemory.idleMinutes)}
        </p>
        <p>{privacy.asleepSentence(inMemory.asleep ?? 0)}</p>
      </section>
      <section aria-labelledby="browser">
        <h2 id="browser">{privacy.browser}</h2>
        <p>{privacy.browserSentence(SCHEME_KEY)}</p>
      </section>
    </div>
  );
}

function Stored({ report: { stored } }: { report: PrivacyReport }) {
  const { tables, rows, bytes } = storedSums(stored);
  return (
    <section aria-labelledby="stored">
      <div class="section-head">
        <h2 id="stored">{words.privacy.stored}</h2>
        <span class="small quiet-text numbers">
          {words.privacy.storedSummary(tables, rows, words.format.bytes(bytes))}
        </span>
      </div>
      <ul class="stored">
        {stored.map((table) => (
          <StoredTableView key={table.table} table={table} />
        ))}
      </ul>
    </section>
  );
}
