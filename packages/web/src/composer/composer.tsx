import { LIMITS } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';
import { Counter, EditingNote, SendOrStop } from './composer-parts.tsx';
import { overflow } from './composer-text.ts';
import { draft } from './draft.ts';
import { ModelPicker } from './model-picker.tsx';
import { createTyping, type Typing } from './typing.ts';

/** Somebody with a keyboard may write at once; elsewhere the focus would raise one over the page. */
const mayFocus = () =>
  document.activeElement === document.body && matchMedia('(pointer: fine)').matches;

/** Where a message is written, with the river of its typing above it. */
export function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const typing = useRef<Typing | null>(null);
  const said = useSignal<string>(words.river.still);

  useEffect(() => {
    const target = field.current as HTMLTextAreaElement;
    const made = createTyping({
      field: target,
      canvas: canvas.current as HTMLCanvasElement,
      onReading: (text) => {
        said.value = text;
      },
    });
    typing.current = made;
    if (mayFocus()) target.focus({ preventScroll: true });
    return () => made.dispose();
  }, []);

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        typing.current?.submit();
      }}
    >
      <EditingNote />
      <div class="page-of-composer">
        <canvas ref={canvas} class="river" />
        <textarea
          ref={field}
          id="composer"
          rows={1}
          aria-label={words.composer.label}
          aria-describedby="rhythm"
          placeholder={words.composer.placeholder}
          maxLength={LIMITS.textUnits}
          autocomplete="off"
          enterkeyhint="send"
          value={draft}
          onInput={({ currentTarget }) => typing.current?.typed(currentTarget.value)}
          onPaste={tellWhatIsLeftOut}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            typing.current?.submit();
          }}
        />
        <div class="composer-foot">
          <p id="rhythm" class="small quiet-text rhythm">
            {said}
          </p>
          <Counter />
          <ModelPicker />
          <SendOrStop />
        </div>
      </div>
    </form>
  );
}

/** The browser cuts a paste at the limit without a word; this is the word. */
function tellWhatIsLeftOut(event: ClipboardEvent): void {
  const field = event.currentTarget as HTMLTextAreaElement;
  const left = overflow({
    used: field.value.length,
    selected: field.selectionEnd - field.selectionStart,
    pasted: event.clipboardData?.getData('text').length ?? 0,
  });
  if (left > 0) announce(words.composer.cut(left));
}
