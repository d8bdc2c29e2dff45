import { ask } from '../account/account.ts';
import { useFetched } from '../shell/fetched.ts';
import { words } from '../words/words.ts';

/** The earlier wordings of a memory, newest first. */
export function MemoryHistory({ id }: { id: string }) {
  const [state] = useFetched(() => ask('readMemory', { params: { id } }));
  const now = state.value;
  if (now.kind === 'loading') return <p class="small quiet-text">{words.shell.loading}</p>;
  if (now.kind === 'failed')
    return (
      <p class="trouble" role="alert">
        {now.message}
      </p>
    );
  const { history } = now.value;
  if (history.length === 0) return <p class="small quiet-text">{words.memories.noHistory}</p>;
  return (
    <ol class="remembered-history small">
      {history.map(({ text, at }) => (
        <li key={at}>
          <time class="quiet-text numbers" dateTime={new Date(at).toISOString()}>
            {words.format.moment(at)}
          </time>{' '}
          {text}
        </li>
      ))}
    </ol>
  );
}
