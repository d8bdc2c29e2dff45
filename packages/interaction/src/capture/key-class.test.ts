import { expect, test } from 'vitest';
import { keyClassOf } from './key-class.ts';

test.each([
  ['a', 'letter'],
  ['Ö', 'letter'],
  ['я', 'letter'],
  ['7', 'digit'],
  [' ', 'space'],
  [',', 'punctuation'],
  ['€', 'punctuation'],
  ['Backspace', 'backspace'],
  ['Delete', 'backspace'],
  ['Enter', 'enter'],
  ['ArrowLeft', 'arrow'],
  ['PageDown', 'arrow'],
  ['Shift', 'modifier'],
  ['AltGraph', 'modifier'],
  ['CapsLock', 'modifier'],
  ['Tab', 'other'],
  ['F5', 'other'],
  ['Dead', 'other'],
  ['constructor', 'other'],
])('the key %j is of the class %s', (key, keyClass) => {
  expect(keyClassOf({ key })).toBe(keyClass);
});

test.each([
  [65, 'letter'],
  [90, 'letter'],
  [48, 'digit'],
  [105, 'digit'],
  [32, 'space'],
  [8, 'backspace'],
  [46, 'backspace'],
  [13, 'enter'],
  [33, 'arrow'],
  [40, 'arrow'],
  [16, 'modifier'],
  [93, 'modifier'],
  [106, 'punctuation'],
  [222, 'punctuation'],
  [229, 'other'],
  [0, 'other'],
])('an unnamed key of code %i is of the class %s', (keyCode, keyClass) => {
  expect(keyClassOf({ key: 'Unidentified', keyCode })).toBe(keyClass);
});

test('a key that an input method hides is of no class, whatever its name says', () => {
  expect(keyClassOf({ key: 'a', keyCode: 229 })).toBe('other');
});
