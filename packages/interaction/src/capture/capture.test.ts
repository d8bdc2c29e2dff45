import { draftTiming, type KeyEvent, keyEvents, LIMITS } from '@lethe/protocol';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { BrowserField } from '../../test/browser-field.ts';
import { type Capture, createCapture, type Ripple, type TypingField } from '../index.ts';

let field: BrowserField;
let capture: Capture;
let batches: { at: number; events: KeyEvent[] }[];
let ripples: Ripple[];

const events = (): KeyEvent[] => batches.flatMap((batch) => batch.events);
const take = () => capture.take().timing;

beforeEach(() => {
  field = new BrowserField();
  batches = [];
  ripples = [];
  capture = createCapture(field, {
    now: () => field.now,
    onEvents: (handed) => batches.push({ at: field.now, events: handed }),
    onRipple: (ripple) => ripples.push(ripple),
  });
});

test('a text area of a browser can be captured', () => {
  const accepts: (area: HTMLTextAreaElement) => TypingField = (area) => area;
  expect(accepts).toBeTypeOf('function');
});

test('keys become their times since the draft began and their classes', () => {
  field.press('H', { hold: 90 }).wait(60).press('i', { hold: 70 }).wait(30).press('!');
  field.wait(420);
  expect(take()).toEqual({ sentMs: 750, correctedCharacters: 0, untimed: null });
  expect(events()).toEqual([
    [0, 90, 'letter'],
    [150, 220, 'letter'],
    [250, 330, 'punctuation'],
  ]);
});

test('which key it was is in nothing that is handed out', () => {
  field.type('quartz vex');
  const handed = JSON.stringify([take(), batches, ripples, capture.rhythm]);
  expect(handed).not.toMatch(/quartz|vex|KeyQ|"q"/i);
});

test('keys that overlap keep their own holds', () => {
  field.keyDown('a').wait(50).keyDown('b').wait(30).keyUp('a').wait(40).keyUp('b');
  take();
  expect(events()).toEqual([
    [0, 80, 'letter'],
    [50, 120, 'letter'],
  ]);
});

test('a key whose key-up got lost is flagged when it goes down again', () => {
  field.press('a', { hold: null }).wait(100).press('a', { hold: 60 });
  take();
  expect(events()).toEqual([
    [0, null, 'letter'],
    [100, 160, 'letter'],
  ]);
});

test('a key held when the field loses focus has no key-up', () => {
  field.keyDown('a').wait(40);
  field.dispatch('blur');
  field.wait(40).keyUp('a').press('b');
  take();
  expect(events()[0]).toEqual([0, null, 'letter']);
});

test('a key held too long keeps nothing waiting', () => {
  field.type('a').keyDown('Shift').type('bc').wait(5000).press('d');
  expect(events()).toHaveLength(4);
  expect(events()[1]).toEqual([150, null, 'modifier']);
});

test('a draft begins with the first key that writes', () => {
  field.press('Alt').wait(90_000).keyDown('Enter').keyUp('Enter').wait(20_000).press('a');
  expect(take().sentMs).toBe(80);
  expect(events()).toEqual([[0, 80, 'letter']]);
});

test('the time of a draft stands still while its field is left', () => {
  field.type('ab').keyDown('Alt');
  field.dispatch('blur');
  field.keyUp('Alt').wait(300_000);
  field.dispatch('focus');
  field.wait(100).type('c').wait(50);
  field.dispatch('blur');
  field.wait(700);
  expect(take().sentMs).toBe(300 + 100 + 150 + 50);
  expect(events()).toEqual([
    [0, 80, 'letter'],
    [150, 230, 'letter'],
    [300, null, 'modifier'],
    [400, 480, 'letter'],
  ]);
});

test('a held backspace is one key and counts every character it takes', () => {
  field.type('hello');
  field.keyDown('Backspace').input('deleteContentBackward');
  for (let i = 0; i < 3; i += 1)
    field.wait(30).keyDown('Backspace', { repeat: true }).input('deleteContentBackward');
  field.wait(30).keyUp('Backspace');
  expect(field.value).toBe('h');
  expect(take()).toMatchObject({ correctedCharacters: 4, untimed: null });
  expect(events().filter(([, , keyClass]) => keyClass === 'backspace')).toEqual([
    [750, 870, 'backspace'],
  ]);
});

test('a selection that is deleted counts its characters', () => {
  field.type('hello world').select(5, 11).press('Backspace');
  expect(field.value).toBe('hello');
  expect(take().correctedCharacters).toBe(6);
});

test('a selection that is typed over counts its characters', () => {
  field.type('hello').select(0, 4).press('j');
  expect(field.value).toBe('jo');
  expect(take().correctedCharacters).toBe(4);
});

test('a word deleted at once counts its characters', () => {
  field.type('hello world').keyDown('Backspace', { ctrlKey: true }).input('deleteWordBackward');
  field.keyUp('Backspace');
  expect(field.value).toBe('hello ');
  expect(take().correctedCharacters).toBe(5);
});

test('text moved within the field is no correction', () => {
  field.type('hello world').select(0, 6).input('deleteByDrag');
  expect(take().correctedCharacters).toBe(0);
});

test('the Enter that sends is no part of the draft, so that the pause before it is kept', () => {
  field.type('hi').wait(1000).keyDown('Enter');
  expect(take().sentMs).toBe(1300);
  field.wait(80).keyUp('Enter').wait(500).type('again');
  take();
  expect(events().filter(([, , keyClass]) => keyClass === 'enter')).toEqual([]);
  expect(events()[2]).toEqual([0, 80, 'letter']);
});

test('an Enter that breaks a line is a key like others', () => {
  field.type('a').press('Enter').type('b');
  expect(take().untimed).toBeNull();
  expect(events().map(([, , keyClass]) => keyClass)).toEqual(['letter', 'enter', 'letter']);
});

test('a shortcut is no typing', () => {
  field.type('ab').keyDown('c', { ctrlKey: true }).keyUp('c').keyDown('v', { metaKey: true });
  take();
  expect(events()).toHaveLength(2);
});

test('AltGr writes', () => {
  field.press('@', { ctrlKey: true, altKey: true });
  take();
  expect(events()).toEqual([[0, 80, 'punctuation']]);
});

test.each(['insertFromPaste', 'insertFromDrop', 'insertFromPasteAsQuotation', 'insertFromYank'])(
  'a draft with %s is untimed',
  (inputType) => {
    field.type('see ').input(inputType, null).type('there');
    expect(take().untimed).toBe('paste');
  },
);

test('text that was there before the first key was not typed', () => {
  field.value = 'an earlier message';
  field.select(18, 18).type(' again');
  expect(take().untimed).toBe('paste');
});

test('a spelling correction is untimed', () => {
  field.type('helo').select(0, 4).input('insertReplacementText', 'hello');
  expect(take().untimed).toBe('autocomplete');
});

test('a whole word after one key is a completion', () => {
  field.type('th').keyDown('Tab').input('insertText', 'ankfully').keyUp('Tab');
  expect(take().untimed).toBe('autocomplete');
});

test('many characters without a key were spoken', () => {
  field.type('ok ').input('insertText', 'what is the weather like');
  expect(take().untimed).toBe('dictation');
});

test('single characters without keys, as some assistive tools write them, are no typing', () => {
  for (const character of 'hello') field.input('insertText', character).wait(100);
  expect(take().untimed).toBe('noKeys');
});

test('one emoji from a picker does not make a typed draft untimed', () => {
  field.type('nice ').input('insertText', '👩‍👩‍👧‍👦');
  expect(take().untimed).toBeNull();
});

test('a composition of an input method is untimed', () => {
  field.keyDown('Process', { keyCode: 229 });
  field.dispatch('compositionstart');
  field.input('insertCompositionText', '你好');
  field.dispatch('compositionend', { data: '你好' });
  expect(take()).toMatchObject({ untimed: 'composition', correctedCharacters: 0 });
});

test('an accent and its letter are two keys, not a composition', () => {
  field.type('caf').keyDown('Dead', { code: 'Quote' });
  field.dispatch('compositionstart');
  field.wait(80).keyUp('Dead', { code: 'Quote' }).keyDown('e').input('insertCompositionText', 'é');
  field.dispatch('compositionend', { data: 'é' });
  field.wait(80).keyUp('e');
  expect(take().untimed).toBeNull();
});

test('a touch keyboard that names no key and sends no key-up is untimed', () => {
  for (const character of 'hello')
    field
      .keyDown('Unidentified', { code: '', keyCode: 229 })
      .input('insertText', character)
      .wait(120);
  expect(take().untimed).toBe('noKeyUp');
  expect(events()).toEqual([0, 120, 240, 360, 480].map((down) => [down, null, 'other']));
});

test('a message without any event has no keys', () => {
  expect(take()).toEqual({ sentMs: 0, correctedCharacters: 0, untimed: 'noKeys' });
});

test('events go out in batches, at most four in any second, and the last before the message', () => {
  field.type('a fairly long message that takes some seconds to be typed', { gap: 40, hold: 30 });
  take();
  expect(batches.length).toBeGreaterThan(3);
  for (const { at } of batches) {
    const within = batches.filter((batch) => batch.at >= at && batch.at < at + 1000);
    expect(within.length).toBeLessThanOrEqual(LIMITS.keyFramesPerSecond);
  }
  expect(events()).toHaveLength(57);
});

test('a batch never holds more than a frame may carry, and the oldest are dropped beyond it', () => {
  field.type('b').keyDown('Shift');
  for (let i = 0; i < 3000; i += 1) field.press('a', { hold: 1 });
  take();
  for (const batch of batches) expect(batch.events.length).toBeLessThanOrEqual(LIMITS.keysPerFrame);
  expect(events().at(-1)).toEqual([3149, 3150, 'letter']);
});

test('keys that never come up are given up beyond sixteen', () => {
  for (let i = 0; i < 40; i += 1) field.wait(10).keyDown('x', { code: `Key${i}` });
  expect(ripples).toHaveLength(24);
  expect(ripples.every(({ holdMs }) => holdMs === null)).toBe(true);
});

test('each key makes a ripple as soon as its hold is known', () => {
  field.press('a', { hold: 90 }).wait(60).press('Backspace', { hold: 70 });
  expect(ripples).toEqual([
    { intervalMs: 0, holdMs: 90, keyClass: 'letter' },
    { intervalMs: 150, holdMs: 70, keyClass: 'backspace' },
  ]);
});

test('taking resets: the next draft has its own beginning', () => {
  field.type('one').press('Backspace');
  take();
  field.value = '';
  batches = [];
  field.select(0, 0).wait(5000).type('two');
  expect(take()).toEqual({ sentMs: 450, correctedCharacters: 0, untimed: null });
  expect(events()[0]).toEqual([0, 80, 'letter']);
});

test('reset forgets the draft and what was not yet handed out', () => {
  field.keyDown('a').keyDown('b');
  capture.reset();
  expect(take()).toEqual({ sentMs: 0, correctedCharacters: 0, untimed: 'noKeys' });
  expect(events()).toEqual([]);
});

test('after dispose nothing is listened to', () => {
  expect(field.listenerCount).toBeGreaterThan(0);
  capture.dispose();
  expect(field.listenerCount).toBe(0);
});

test('an event that is handled late keeps its own time', () => {
  field.dispatch('keydown', { key: 'a', code: 'KeyA', timeStamp: field.now });
  field.wait(200);
  field.dispatch('keyup', { key: 'a', code: 'KeyA', timeStamp: field.now - 110 });
  take();
  expect(events()).toEqual([[0, 90, 'letter']]);
});

test('times are told to the tenth of a millisecond', () => {
  field.wait(0.1234).keyDown('a').wait(80.0666).keyUp('a').wait(0.99);
  expect(take().sentMs).toBe(81.1);
  expect(events()).toEqual([[0, 80.1, 'letter']]);
});

test('an implausible time of an event is replaced by the clock', () => {
  field.wait(20_000).dispatch('keydown', { key: 'a', code: 'KeyA', timeStamp: 0 });
  field.wait(50_000).dispatch('keyup', { key: 'a', code: 'KeyA', timeStamp: 9e15 });
  expect(take().sentMs).toBe(50_000);
});

test('the rhythm of the draft is told while it is typed', () => {
  expect(capture.rhythm).toEqual({
    keys: 0,
    meanIntervalMs: null,
    correctedCharacters: 0,
    rhythm: 'settlingIn',
  });
  field.type('an even piece of typing', { gap: 180 });
  expect(capture.rhythm).toEqual({
    keys: 23,
    meanIntervalMs: 180,
    correctedCharacters: 0,
    rhythm: 'steady',
  });
  field.type('a slower one', { gap: 600 });
  expect(capture.rhythm.rhythm).toBe('hesitant');
  field.type('and now very quickly', { gap: 90 });
  expect(capture.rhythm.rhythm).toBe('hurried');
  for (let i = 0; i < 14; i += 1) field.press('Backspace').wait(100);
  expect(capture.rhythm).toMatchObject({ correctedCharacters: 14, rhythm: 'correcting' });
});

test('any events give key events in order and a timing that the protocol accepts', () => {
  const event = fc.record(
    {
      type: fc.constantFrom('keydown', 'keyup', 'beforeinput', 'input', 'blur', 'compositionstart'),
      key: fc.constantFrom('a', 'Backspace', 'Enter', 'Shift', 'Dead', 'Unidentified'),
      code: fc.constantFrom('KeyA', 'KeyB', 'Enter', ''),
      repeat: fc.boolean(),
      inputType: fc.constantFrom('insertText', 'deleteContentBackward', 'historyUndo', ''),
      data: fc.option(fc.string()),
      wait: fc.oneof(fc.nat(400), fc.constant(200_000_000)),
    },
    { requiredKeys: ['type', 'wait'] },
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 60 }), (sequence) => {
      const own = new BrowserField();
      const handed: KeyEvent[] = [];
      const captured = createCapture(own, {
        now: () => own.now,
        onEvents: (part) => handed.push(...part),
      });
      for (const { wait, type, ...parts } of sequence) own.wait(wait).dispatch(type, parts);
      expect(draftTiming.safeParse(captured.take().timing).success).toBe(true);
      expect(keyEvents.safeParse(handed).success).toBe(true);
      handed.forEach(([down, up], i) => {
        expect(down).toBeGreaterThanOrEqual(handed[i - 1]?.[0] ?? 0);
        expect(up ?? down).toBeGreaterThanOrEqual(down);
      });
    }),
  );
});
