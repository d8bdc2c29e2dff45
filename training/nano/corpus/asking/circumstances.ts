import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';

/** What people add that does not change what they ask for: before it, or behind it. */
const BEFORE: readonly string[] = [
  'It is late and ',
  'I am alone at home and ',
  'My sister says I should ask you: ',
  'Since last week I have wondered: ',
  'I hope you can tell me this: ',
  'Maybe you know this. ',
  'I have been thinking. ',
  'Silly thing maybe, but ',
  'Not sure if you can help, but ',
  'To be honest, ',
  'A friend told me about you, so ',
  'We were just wondering, ',
  'Let me ask you something: ',
  'I have never asked this before: ',
  'After a long week at the office, ',
  'As you might guess, ',
  'I live in a small town, and ',
  'My neighbours keep asking me: ',
  'For some weeks now, ',
  'Here is my question: ',
  'Please be honest, ',
  'All of us here want to know: ',
  'Before I forget it: ',
  'Now that I have a minute: ',
];
const BEHIND: readonly string[] = [
  ' this week',
  ' lately',
  ' for a while now',
  ' since the summer',
  ' these days',
  ' at the moment',
  ' without much effort',
  ' without spending much',
  ', what do you say?',
  ', can you help?',
  ', any thoughts?',
  ', what now?',
  ', and I do not know why',
  ', as far as you know?',
  ' in general',
  ' when you are over sixty',
  ' as a student',
  ' with a full-time job',
  ' in the next few days',
  ' for the two of us',
  ' on my own',
  ' in a small flat',
  ' from time to time',
  ', just out of interest',
  ', I really wonder',
  ', I would be grateful',
];
const CHANCE = { request: 0.2, lethe: 0.14, beyond: 0.16, chat: 0.06, urgent: 0.04 } as const;

/** A request as it comes with the circumstances of the one who asks. */
export function withCircumstances(clean: string, kind: Intent['kind'], random: Random): string {
  if (!random.chance(CHANCE[kind])) return clean;
  if (random.chance(0.5)) return random.pick(BEFORE) + clean;
  const [, text, mark] = /^(.*?)([.?]?)$/s.exec(clean)!;
  const words = random.pick(BEHIND);
  return text + words + (words.endsWith('?') ? '' : mark);
}
