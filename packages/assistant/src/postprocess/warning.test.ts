import { expect, it } from 'vitest';
import { createWarningWatch } from './warning.ts';

function isWarning(sentence: string): boolean {
  const watch = createWarningWatch();
  for (const word of sentence.toLowerCase().match(/[\w'-]+/g) ?? []) watch.add(word);
  return watch.found;
}

it.each([
  'Do not touch the wire',
  "Don't mix them",
  'Please do not open it',
  'You must not drink it',
  'Make sure you do not inhale it',
  'Never leave it alone',
  'You should never swallow it',
  'Call 112',
  'Call an ambulance',
  'Please call a doctor',
  'It is an emergency',
  'There is danger ahead',
  'Warning: it is hot',
  'If it hurts, seek help',
  'Avoid the stairs',
  'They answer at 988',
])('takes for a warning: %s', (sentence) => expect(isWarning(sentence)).toBe(true));

it.each([
  'It is a nice day',
  'I do not know',
  'We never met',
  'You do not need a ticket',
  "You don't have to hurry",
  'You can call me Ann',
  'Let us call it a day',
  'They did not come',
  'Give me a call',
  'I stop here',
])('does not: %s', (sentence) => expect(isWarning(sentence)).toBe(false));
