import { type Capture, createCapture } from '@lethe/interaction';
import { LIMITS } from '@lethe/protocol';
import { effect, useComputed, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { sendTurn, stopTurn } from '../chat/actions.ts';
import { runningTurn } from '../chat/chat.ts';
import { send, socketState } from '../connection/connection.ts';
import { newId } from '../connection/new-id.ts';
import { reading } from '../river/reading.ts';
import { createRiver, type River } from '../river/river.ts';
import { announce } from '../shell/announce.ts';
import { Icon } from '../shell/icon.tsx';
import { isDark } from '../theme/scheme.ts';
import { words } from '../words/words.ts';
import { lengthCount, overflow } from './composer-text.ts';
import {
  cancelEditing,
  draft,
  editing,
  nextConversationId,
  switchDraft,
  targetId,
} from './draft.ts';
import { createDraftKeys } from './draft-keys.ts';

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Where a message is written, with the river of its typing above it. */
export function Composer() {
  const field = useRef<HTMLTextAreaElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const tools = useRef<{ capture: Capture; river: River; submit: () => void } | null>(null);
  const said = useSignal<string>(words.river.still);

  useEffect(() => {
    const target = field.current as HTMLTextAreaElement;
    const river = createRiver({ canvas: canvas.current as HTMLCanvasElement, stillness });
    const keys = createDraftKeys({ send });
    const read = () => {
      said.value = reading(capture.rhythm);
    };
    const capture = createCapture(target, {
      onEvents: (events) => keys.add(targetId.peek(), events),
      onRipple: (ripple) => {
        river.key(ripple);
        read();
      },
    });
    // What the draft held before its first key was not typed now; its rhythm says nothing of it.
    let given = draft.peek() !== '';
    let wasEditing = false;
    let sending = false;

    const restart = () => {
      keys.discard();
      capture.reset();
      river.reset();
      given = draft.peek() !== '';
      read();
    };

    const submit = () => {
      const text = draft.peek();
      if (text.trim() === '' || runningTurn.peek() !== undefined) return;
      const { timing } = capture.take();
      keys.flush();
      keys.sent();
      river.sent();
      const replaces = editing.peek()?.turnId;
      const conversationId = targetId.peek();
      const untimed = given ? (timing.untimed ?? 'paste') : timing.untimed;
      sending = true;
      editing.value = null;
      wasEditing = false;
      sending = false;
      draft.value = '';
      given = false;
      said.value = words.river.gone;
      sendTurn({
        text,
        timing: { ...timing, untimed },
        conversationId,
        ...(replaces === undefined ? {} : { replaces }),
      });
      nextConversationId.value = newId();
    };
    tools.current = { capture, river, submit };

    // Somebody with a keyboard may write at once; elsewhere the focus would raise one over the page.
    if (document.activeElement === document.body && matchMedia('(pointer: fine)').matches)
      target.focus({ preventScroll: true });

    let shown = targetId.peek();
    const stops = [
      effect(() => {
        const next = targetId.value;
        if (next === shown) return;
        const sentFirst = draft.peek() === '' && editing.peek() === null;
        switchDraft(shown, next);
        shown = next;
        if (!sentFirst || draft.peek() !== '') restart();
      }),
      effect(() => {
        const begun = editing.value !== null;
        if (sending || begun === wasEditing) return;
        wasEditing = begun;
        restart();
        target.focus();
      }),
      effect(() => {
        if (socketState.value === 'open') keys.resend();
      }),
      effect(() => {
        isDark();
        river.refresh();
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      keys.discard();
      capture.dispose();
      river.dispose();
    };
  }, []);

  const paste = (event: ClipboardEvent) => {
    const target = event.currentTarget as HTMLTextAreaElement;
    const left = overflow({
      used: target.value.length,
      selected: target.selectionEnd - target.selectionStart,
      pasted: event.clipboardData?.getData('text').length ?? 0,
    });
    if (left > 0) announce(words.composer.cut(left));
  };

  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        tools.current?.submit();
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
          onInput={(event) => {
            draft.value = event.currentTarget.value;
          }}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
            event.preventDefault();
            tools.current?.submit();
          }}
        />
        <div class="composer-foot">
          <p id="rhythm" class="small quiet-text rhythm">
            {said}
          </p>
          <Counter />
          <SendOrStop />
        </div>
      </div>
    </form>
  );
}

function EditingNote() {
  if (editing.value === null) return null;
  return (
    <p class="note">
      {words.chat.editing}
      <button type="button" class="text" onClick={cancelEditing}>
        {words.shell.cancel}
      </button>
    </p>
  );
}

function Counter() {
  const count = useComputed(() => lengthCount(draft.value.length));
  if (!count.value.shown) return null;
  return (
    <p class={`small numbers ${count.value.near ? 'warm' : 'quiet-text'}`}>
      {words.composer.count(draft.value.length, LIMITS.textUnits)}
      {count.value.full ? <span role="status"> {words.composer.full}</span> : null}
    </p>
  );
}

function SendOrStop() {
  const running = runningTurn.value;
  if (running !== undefined)
    return (
      <button
        type="button"
        class="send"
        onClick={() => stopTurn(running.turnId)}
        title={words.composer.stop}
      >
        <Icon name="stop" />
        <span class="hidden">{words.composer.stop}</span>
      </button>
    );
  return (
    <button
      type="submit"
      class="send"
      disabled={draft.value.trim() === ''}
      title={words.composer.send}
    >
      <Icon name="send" />
      <span class="hidden">{words.composer.send}</span>
    </button>
  );
}
