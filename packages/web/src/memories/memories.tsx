import { ask } from '../account/account.ts';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';
import { MemoryForm } from './memory-form.tsx';
import { MemoryGroups } from './memory-groups.tsx';
import { remember } from './remember.ts';

/** As many as one answer of the server holds. */
const SHOWN = 100;

/** What was asked to be remembered: the only texts that are stored. */
export function Memories() {
  const [state, fetchAgain] = useFetched(() =>
    ask('listMemories', { query: { limit: SHOWN, offset: 0 } }),
  );
  const now = state.value;
  const { memories } = words;
  return (
    <section aria-labelledby="memories">
      <div class="section-head">
        <h2 id="memories">{memories.title}</h2>
        {now.kind === 'here' ? (
          <span class="small quiet-text numbers">{memories.count(now.value.total)}</span>
        ) : null}
      </div>
      <p class="quiet-text">{memories.note}</p>
      <MemoryForm
        action={memories.remember}
        onSubmit={async (text) => {
          await remember(text);
          await fetchAgain();
        }}
      />
      {now.kind === 'failed' ? (
        <p class="trouble" role="alert">
          {now.message}
        </p>
      ) : null}
      {now.kind === 'here' ? (
        <MemoryGroups memories={now.value.memories} onChanged={fetchAgain} />
      ) : null}
      {now.kind === 'here' && now.value.total > SHOWN ? (
        <p class="small quiet-text numbers">{memories.shown(SHOWN)}</p>
      ) : null}
    </section>
  );
}
