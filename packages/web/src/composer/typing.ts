import { createCapture } from '@lethe/interaction';
import { effect } from '@preact/signals';
import { sendTurn } from '../chat/actions.ts';
import { chat, runningTurn } from '../chat/chat.ts';
import { send, socketState } from '../connection/connection.ts';
import { newId } from '../connection/new-id.ts';
import { remember, textToRemember } from '../memories/remember.ts';
import { reading } from '../river/reading.ts';
import { createRiver } from '../river/river.ts';
import { announce } from '../shell/announce.ts';
import { failureOf } from '../shell/failure.ts';
import { isDark } from '../theme/scheme.ts';
import { words } from '../words/words.ts';
import { draft, editing, nextConversationId, switchDraft, targetId } from './draft.ts';
import { createDraftKeys } from './draft-keys.ts';

export interface TypingOptions {
  readonly field: HTMLTextAreaElement;
  readonly canvas: HTMLCanvasElement;
  /** Told the river in words whenever they change. */
  readonly onReading: (text: string) => void;
}

/** The typing of the draft: measured, drawn as the river, and handed to the server by its times. */
export interface Typing {
  /** The field holds another text because somebody typed. */
  typed(text: string): void;
  /** Sends the draft, unless it is empty or an answer is running. */
  submit(): void;
  dispose(): void;
}

const isKnown = (id: string) => chat.peek().conversations[id] !== undefined;

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

export function createTyping({ field, canvas, onReading }: TypingOptions): Typing {
  const river = createRiver({ canvas, stillness });
  const keys = createDraftKeys({ send });
  const capture = createCapture(field, {
    onEvents: (events) => keys.add(targetId.peek(), events),
    onRipple: (ripple) => {
      river.key(ripple);
      onReading(reading(capture.rhythm));
    },
  });

  let known = draft.peek();
  // A text that was put into the field was not typed there; key times say nothing of it.
  let given = known !== '';

  const restart = () => {
    keys.discard();
    capture.reset();
    river.reset();
    given = draft.peek() !== '';
    onReading(words.river.still);
  };

  let target = targetId.peek();
  const stops = [
    effect(() => {
      const next = targetId.value;
      if (next === target) return;
      // A draft outlives the conversation it was meant for, which was dropped under it.
      const dropped = next === nextConversationId.peek() && !isKnown(target);
      if (!dropped) switchDraft(target, next);
      target = next;
      restart();
    }),
    effect(() => {
      if (draft.value === known) return;
      known = draft.value;
      restart();
    }),
    effect(() => {
      if (socketState.value === 'open') keys.resend();
    }),
    effect(() => {
      isDark();
      river.refresh();
    }),
  ];

  /** Keeps the text in the field until it is remembered, so that a failure loses nothing. */
  const rememberDraft = async (text: string) => {
    const asked = draft.peek();
    try {
      await remember(text);
      if (draft.peek() === asked) draft.value = '';
    } catch (error) {
      announce(failureOf(error));
    }
  };

  return {
    typed(text) {
      known = text;
      draft.value = text;
    },
    submit() {
      const text = draft.peek();
      if (text.trim() === '' || runningTurn.peek() !== undefined) return;
      const kept = textToRemember(text);
      if (kept !== null) {
        rememberDraft(kept);
        return;
      }
      const { timing } = capture.take();
      keys.flush();
      keys.sent();
      river.sent();
      onReading(words.river.gone);
      const replaces = editing.peek()?.turnId;
      const untimed = timing.untimed ?? (given ? 'paste' : null);
      known = '';
      given = false;
      editing.value = null;
      draft.value = '';
      sendTurn({
        text,
        timing: { ...timing, untimed },
        conversationId: target,
        ...(replaces === undefined ? {} : { replaces }),
      });
      nextConversationId.value = newId();
    },
    dispose() {
      for (const stop of stops) stop();
      keys.discard();
      capture.dispose();
      river.dispose();
    },
  };
}
