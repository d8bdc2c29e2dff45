import type { DraftTiming, KeyClass, KeyEvent } from '@lethe/protocol';
import { keyTime } from '../keys/key-times.ts';
import { correctedBy, type FieldBefore } from './corrections.ts';
import { DraftClock } from './draft-clock.ts';
import { DraftOrigin } from './draft-origin.ts';
import { DraftIntervals, type DraftRhythm } from './draft-rhythm.ts';
import { Holds, type KeyPress, LONGEST_HOLD_MS } from './holds.ts';
import { isAccentKey, keyClassOf } from './key-class.ts';
import type { PressQueue } from './press-queue.ts';
import type { FieldEvent, TypingField } from './typing-field.ts';

const MOST_CORRECTED = 1_000_000;

/** Classes of keys that send a message when they are still down at send: no part of its text. */
const SENDING: readonly KeyClass[] = ['enter', 'modifier'];

/** Classes that write nothing by themselves, so that with Control or Meta they are still keys. */
const NEVER_SHORTCUT: readonly KeyClass[] = ['backspace', 'modifier', 'arrow'];

/** A draft begins with the first key that writes: an Alt or an Enter before it may be long ago. */
const NEVER_FIRST: readonly KeyClass[] = [...NEVER_SHORTCUT, 'enter'];

/** One message while it is being typed. */
export class Draft {
  readonly #field: TypingField;
  readonly #queue: PressQueue;
  readonly #onEvents: (events: KeyEvent[]) => void;
  readonly #holds: Holds;
  readonly #clock = new DraftClock();
  readonly #intervals = new DraftIntervals();
  readonly #origin = new DraftOrigin();
  #startedAt: number | null = null;
  #corrected = 0;
  #before: FieldBefore | null = null;

  constructor(options: {
    field: TypingField;
    queue: PressQueue;
    onEvents: (events: KeyEvent[]) => void;
    onKey: (press: KeyPress) => void;
  }) {
    this.#field = options.field;
    this.#queue = options.queue;
    this.#onEvents = options.onEvents;
    this.#holds = new Holds((press) => {
      this.#origin.sawKey(press.up !== null);
      options.onKey(press);
    });
  }

  get rhythm(): DraftRhythm {
    return this.#intervals.describe(this.#corrected);
  }

  observe(event: FieldEvent, now: number): void {
    const time = this.#clock.at(event, now);
    switch (event.type) {
      case 'keydown':
        this.#keyDown(event, time);
        break;
      case 'keyup':
        this.#holds.release(event.code ?? '', time);
        break;
      case 'beforeinput':
        this.#begin(time);
        this.#beforeInput();
        break;
      case 'input':
        this.#begin(time);
        this.#input(event);
        break;
      case 'compositionstart':
        this.#origin.sawCompositionStart();
        break;
      case 'compositionend':
        this.#origin.sawCompositionEnd(event.data ?? '');
        break;
      case 'blur':
        this.#holds.giveUp();
        break;
    }
    this.#holds.giveUp(time - LONGEST_HOLD_MS);
    this.#handOut(this.#queue.due(now, this.#startedAt ?? time));
  }

  /** Hands out what is left and says how the message came to be. */
  finish(now: number): DraftTiming {
    const time = this.#clock.read(now);
    const startedAt = this.#startedAt ?? time;
    const dropped = this.#holds.drop(SENDING);
    this.#holds.giveUp();
    this.#handOut(this.#queue.rest(now, startedAt, dropped));
    return {
      sentMs: keyTime(time - startedAt),
      correctedCharacters: Math.min(MOST_CORRECTED, this.#corrected),
      untimed: this.#origin.untimed,
    };
  }

  #begin(time: number): void {
    this.#startedAt ??= time;
  }

  #keyDown(event: FieldEvent, time: number): void {
    const keyClass = keyClassOf(event);
    if (isShortcut(event, keyClass)) return;
    if (this.#startedAt === null && NEVER_FIRST.includes(keyClass)) return;
    this.#origin.sawKeyDown(isAccentKey(event));
    if (event.repeat) return;
    this.#begin(time);
    const intervalMs = this.#intervals.add(time);
    const press: KeyPress = { down: time, intervalMs, keyClass, up: null, settled: false };
    this.#queue.add(press);
    this.#holds.press(event.code ?? '', press);
  }

  #beforeInput(): void {
    const { value, selectionStart, selectionEnd } = this.#field;
    this.#origin.sawFieldBefore(value.length);
    this.#before = {
      length: value.length,
      selected: Math.max(0, (selectionEnd ?? 0) - (selectionStart ?? 0)),
    };
  }

  #input({ inputType = '', data = null }: FieldEvent): void {
    const after = this.#field.value.length;
    this.#corrected += correctedBy(
      inputType,
      this.#before ?? { length: after, selected: 0 },
      after,
    );
    this.#before = null;
    this.#origin.sawInput(inputType, data);
  }

  #handOut(events: KeyEvent[]): void {
    if (events.length > 0) this.#onEvents(events);
  }
}

/** Control and Meta with a key that writes do something else; with Alt they write (AltGr). */
function isShortcut(event: FieldEvent, keyClass: KeyClass): boolean {
  const commanded = (event.ctrlKey || event.metaKey) && !event.altKey;
  return Boolean(commanded) && !NEVER_SHORTCUT.includes(keyClass);
}
