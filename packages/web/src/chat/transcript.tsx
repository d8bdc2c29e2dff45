import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Icon } from '../shell/icon.tsx';
import { words } from '../words/words.ts';
import { pagesOf } from './pages.ts';
import type { OpenConversation } from './state.ts';
import { followsAfterScroll } from './stick.ts';
import { TranscriptPage } from './transcript-page.tsx';
import { isRunning } from './turn.ts';
import { TurnView } from './turn-view.tsx';

/** The turns of a conversation. It stays at the newest unless its reader scrolled away. */
export function Transcript({
  conversation,
  selected,
}: {
  conversation: OpenConversation;
  selected: string | null;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const stuck = useRef(true);
  const scrolledTo = useRef(0);
  const away = useSignal(false);
  const turns = conversation.turns ?? [];
  const busy = turns.some(isRunning);

  const toEnd = () => {
    stuck.current = true;
    away.value = false;
    const box = scroller.current;
    if (box !== null) box.scrollTop = box.scrollHeight;
  };

  useEffect(() => {
    const watcher = new ResizeObserver(() => {
      if (stuck.current) toEnd();
    });
    watcher.observe(content.current as Element);
    watcher.observe(scroller.current as Element);
    return () => watcher.disconnect();
  }, []);

  const newest = turns.at(-1)?.turnId;
  useLayoutEffect(toEnd, [conversation.id, newest]);

  return (
    <div class="transcript-frame">
      <div
        ref={scroller}
        class="transcript"
        role="log"
        aria-live="off"
        aria-label={words.chat.transcript}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
        tabIndex={0}
        onScroll={({ currentTarget }) => {
          const from = scrolledTo.current;
          scrolledTo.current = currentTarget.scrollTop;
          stuck.current = followsAfterScroll(stuck.current, { from, to: currentTarget });
          away.value = !stuck.current;
        }}
      >
        <div ref={content} class="transcript-pages">
          {pagesOf(turns).map(({ number, items }, _, pages) => (
            <TranscriptPage
              key={number}
              size={items.length}
              always={number === pages.length - 1}
              scroller={() => scroller.current}
            >
              {() =>
                items.map((turn) => (
                  <TurnView
                    key={turn.turnId}
                    turn={turn}
                    conversationId={conversation.id}
                    selected={selected === turn.turnId}
                    busy={busy}
                  />
                ))
              }
            </TranscriptPage>
          ))}
        </div>
      </div>
      {away.value ? (
        <button type="button" class="newest" onClick={toEnd}>
          <Icon name="down" />
          {words.chat.newest}
        </button>
      ) : null}
    </div>
  );
}
