import { SLOTS } from './domain/beyond.ts';
import { contract } from './formality.ts';
import type { Intent } from './intent.ts';
import type { Random } from './random.ts';

/** Which part of the questions is drawn from: held-out ones share no phrasing or slot filler with training. */
export type Split = 'training' | 'heldOut';

const FRAMES = [
  'any tips for @?',
  'give me a tip for @',
  'I need help with @',
  'what do you suggest for @?',
  'advice on @ please',
  'tips for @',
  'help me with @',
  'do you have ideas about @?',
  '@, any ideas?',
  'let us talk about @',
  'what should I know about @?',
];
const HELD_OUT_FRAMES = ['could you give me some advice about @?', 'I am looking for ideas for @'];

const BEFORE = [
  'hey, ',
  'hi, ',
  'so ',
  'um ',
  'well, ',
  'Lethe, ',
  'hello, ',
  'quick question: ',
  'please tell me, ',
  'ok so ',
];
const AFTER = [' please', ' thanks', ' ?', ' then', ' now', '...'];
const SHORT: readonly [RegExp, string][] = [
  [/\byou\b/gi, 'u'],
  [/\bplease\b/gi, 'pls'],
  [/\bare\b/gi, 'r'],
  [/\byour\b/gi, 'ur'],
  [/\bthanks\b/gi, 'thx'],
  [/\bbecause\b/gi, 'cos'],
];
const HOW = ['how can I', 'how do I', 'how to', 'how should I'];

/** The clean form of a question about an intent. */
export function question(intent: Intent, split: Split, random: Random): string {
  const heldOut = split === 'heldOut';
  if (intent.about && random.chance(0.35)) {
    return random.pick(heldOut ? HELD_OUT_FRAMES : FRAMES).replace('@', random.pick(intent.about));
  }
  const asks = heldOut ? intent.asks.slice(-1) : intent.asks.slice(0, -1);
  return fillSlots(random.pick(asks), split, random);
}

function fillSlots(ask: string, split: Split, random: Random): string {
  return ask.replace(/<(\w+)>/g, (_, name: string) => {
    const fillers = SLOTS[name]!;
    const cut = Math.ceil((fillers.length * 2) / 3);
    return random.pick(split === 'heldOut' ? fillers.slice(cut) : fillers.slice(0, cut));
  });
}

/** The question as people type it: fillers, lower case, missing marks, short forms, one slip of the finger. */
export function typed(clean: string, random: Random): string {
  let text = clean.replace(/how do I\b/, () =>
    random.chance(0.5) ? random.pick(HOW) : 'how do I',
  );
  if (random.chance(0.6)) text = contract(text);
  if (random.chance(0.15)) text = random.pick(BEFORE) + text;
  if (random.chance(0.1)) text = text.replace(/[.?!]$/, '') + random.pick(AFTER);
  if (random.chance(0.12)) {
    const [from, to] = random.pick(SHORT);
    text = text.replace(from, to);
  }
  if (random.chance(0.55)) text = text.toLowerCase();
  else text = text.charAt(0).toUpperCase() + text.slice(1);
  if (random.chance(0.5)) text = text.replace(/[.?!]+$/, '');
  if (random.chance(0.3)) text = text.replaceAll("'", '');
  return random.chance(0.2) ? slip(text, random) : text;
}

/** One letter left out, doubled, or swapped with its neighbour, in a word of five letters or more. */
function slip(text: string, random: Random): string {
  const words = [...text.matchAll(/[a-z]{5,}/gi)];
  if (words.length === 0) return text;
  const word = random.pick(words);
  const at = word.index + 1 + random.below(word[0].length - 2);
  const [left, letter, right] = [text.slice(0, at), text[at]!, text.slice(at + 1)];
  const kind = random.below(3);
  if (kind === 0) return left + right;
  if (kind === 1) return left + letter + letter + right;
  return left + right.charAt(0) + letter + right.slice(1);
}
