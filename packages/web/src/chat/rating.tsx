import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { announce } from '../shell/announce.ts';
import { Icon } from '../shell/icon.tsx';
import { words } from '../words/words.ts';

const THUMBS = ['up', 'down'] as const;

/** Says whether an answer was good, once: what `auto` learns from. */
export function Rating({ turnId }: { turnId: string }) {
  const given = useSignal<(typeof THUMBS)[number] | null>(null);
  const { routing } = words;
  const rate = async (thumb: (typeof THUMBS)[number]) => {
    given.value = thumb;
    // After a restart nobody knows the choice any more: then there is nothing to learn.
    await ask('rateAnswer', { params: { turnId }, body: { thumb } }).catch(() => undefined);
    announce(routing.thanked);
  };
  return (
    <>
      {THUMBS.map((thumb) => (
        <button
          key={thumb}
          type="button"
          class="quiet icon"
          title={routing[thumb]}
          aria-label={routing[thumb]}
          aria-pressed={given.value === thumb}
          disabled={given.value !== null}
          onClick={() => rate(thumb)}
        >
          <Icon name={thumb === 'up' ? 'thumbUp' : 'thumbDown'} />
        </button>
      ))}
    </>
  );
}
