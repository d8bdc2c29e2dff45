import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { conversation, runningTurn } from './chat.ts';
import { finishedSentences } from './sentences.ts';

/** Tells a screen reader each sentence of the running answer once it is whole, never a piece of a word. */
export function Speaking() {
  const followed = useRef<{ turnId: string; until: number } | null>(null);
  const sentence = useSignal('');
  const running = runningTurn.value;
  const turn =
    running ?? conversation.value?.turns?.find(({ turnId }) => turnId === followed.current?.turnId);
  useEffect(() => {
    if (turn === undefined) return;
    if (followed.current?.turnId !== turn.turnId || turn.answer.length < followed.current.until) {
      if (running === undefined) return;
      followed.current = { turnId: turn.turnId, until: turn.detached ? turn.answer.length : 0 };
    }
    const spoken = finishedSentences(turn.answer, followed.current.until, running === undefined);
    followed.current.until = spoken.until;
    if (spoken.text !== '') sentence.value = spoken.text;
  }, [turn?.answer, turn?.status]);
  return (
    <p class="hidden" aria-live="polite" data-speaking>
      {sentence}
    </p>
  );
}
