import type { DraftTiming, KeyClass, KeyEvent } from '@lethe/protocol';
import { Draft } from './draft.ts';
import type { DraftRhythm } from './draft-rhythm.ts';
import { PressQueue } from './press-queue.ts';
import type { FieldEvent, TypingField } from './typing-field.ts';

/** One key as the live picture of typing shows it. */
export interface Ripple {
  /** Down-down interval to the key before, milliseconds; 0 for a draft's first. */
  readonly intervalMs: number;
  /** Null where no key-up came. */
  readonly holdMs: number | null;
  readonly keyClass: KeyClass;
}

export interface CaptureOptions {
  /** Milliseconds on the clock of the events' `timeStamp`; `performance.now` by default. */
  readonly now?: () => number;
  /** Key events in order, in batches of at most `LIMITS.keysPerFrame`, at most four a second. */
  readonly onEvents?: (events: KeyEvent[]) => void;
  /** Each key, as soon as its hold is known. */
  readonly onRipple?: (ripple: Ripple) => void;
}

export interface Capture {
  /** At send: hands out the last key events, then returns how the message came to be, and resets. */
  take(): { timing: DraftTiming };
  /** Forgets the draft. */
  reset(): void;
  /** Stops listening. */
  dispose(): void;
  /** The draft so far. */
  readonly rhythm: DraftRhythm;
}

const EVENTS = [
  'keydown',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'blur',
  'focus',
] as const;

/**
 * Listens to how a text field is typed in. Of a key only its class and its times leave this package.
 * Listeners are passive and run in the capture phase, so that a handler that sends on Enter finds the
 * key already seen.
 *
 * @example
 * const capture = createCapture(textarea, { onEvents: (events) => socket.sendKeys(events) });
 * // at send
 * socket.sendTurn({ text: textarea.value, ...capture.take() });
 */
export function createCapture(field: TypingField, options: CaptureOptions = {}): Capture {
  const { now = () => performance.now(), onEvents = () => {}, onRipple = () => {} } = options;
  const queue = new PressQueue();
  const newDraft = (): Draft =>
    new Draft({
      field,
      queue,
      onEvents,
      onKey: ({ down, up, intervalMs, keyClass }) =>
        onRipple({ intervalMs, holdMs: up === null ? null : up - down, keyClass }),
    });
  let draft = newDraft();

  const listener = (event: FieldEvent): void => draft.observe(event, timeOf(event, now()));
  for (const type of EVENTS) field.addEventListener(type, listener, true);

  return {
    take() {
      const timing = draft.finish(now());
      draft = newDraft();
      return { timing };
    },
    reset() {
      queue.clear();
      draft = newDraft();
    },
    dispose() {
      for (const type of EVENTS) field.removeEventListener(type, listener, true);
    },
    get rhythm() {
      return draft.rhythm;
    },
  };
}

/** An event's own time is the key's, however late it is handled; an implausible one is not used. */
const LATEST_HANDLING_MS = 10_000;

function timeOf({ timeStamp }: FieldEvent, now: number): number {
  const plausible = timeStamp <= now && timeStamp > now - LATEST_HANDLING_MS;
  return plausible ? timeStamp : now;
}
