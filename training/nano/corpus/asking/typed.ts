import { contract } from '../answer/formality.ts';
import type { Random } from '../random.ts';
import { slip } from './slips.ts';
import { respell } from './spelling.ts';

const BEFORE: readonly string[] = [
  'hey, ',
  'hi, ',
  'hi lethe, ',
  'hello, ',
  'so ',
  'um ',
  'uh, ',
  'well, ',
  'ok so ',
  'right, ',
  'Lethe, ',
  'quick question: ',
  'please tell me, ',
  'good evening, ',
  'good morning, ',
  'hmm ',
  'sorry, ',
  'excuse me, ',
  'just wondering, ',
  'one question, ',
  'honestly ',
  'listen, ',
  'hey there, ',
  'dear Lethe, ',
];
const AFTER: readonly string[] = [
  ' please',
  ' thanks',
  ' thank you',
  ' pls',
  ' ?',
  ' then',
  ' now',
  '...',
  ', any idea?',
  ', if you can',
  ', if you do not mind',
  ' lol',
  ' haha',
  ' :)',
  ' :(',
  ' tbh',
  ' you know',
  ', thanks in advance',
  ', please and thank you',
  ' today',
];
const SHORT: readonly [RegExp, string][] = [
  [/\byou\b/gi, 'u'],
  [/\bplease\b/gi, 'pls'],
  [/\bare\b/gi, 'r'],
  [/\byour\b/gi, 'ur'],
  [/\bthanks\b/gi, 'thx'],
  [/\bbecause\b/gi, 'cos'],
  [/\band\b/gi, '&'],
  [/\bgoing to\b/gi, 'gonna'],
  [/\bwant to\b/gi, 'wanna'],
  [/\bdo not know\b/gi, 'dunno'],
  [/\bwhat is\b/gi, 'whats'],
  [/\btonight\b/gi, 'tonite'],
  [/\bsomething\b/gi, 'sth'],
];
const FILLERS = ['really', 'like', 'kind of', 'maybe', 'just', 'actually', 'basically'];
const HOW = [
  'how can I',
  'how do I',
  'how to',
  'how should I',
  'how could I',
  'how would I',
  'what is the best way to',
];

/** The question as people type it: fillers, lower case, missing marks, short forms, slips of the finger. */
export function typed(clean: string, random: Random): string {
  let text = clean.replace(/how do I\b/, () =>
    random.chance(0.6) ? random.pick(HOW) : 'how do I',
  );
  if (random.chance(0.6)) text = contract(text);
  text = respell(text, random);
  if (random.chance(0.08)) text = filled(text, random);
  if (random.chance(0.15)) text = random.pick(BEFORE) + text;
  if (random.chance(0.12)) text = text.replace(/[.?!]$/, '') + random.pick(AFTER);
  if (random.chance(0.12)) text = shortened(text, random);
  if (random.chance(0.55)) text = text.toLowerCase();
  else if (random.chance(0.01)) text = text.toUpperCase();
  else text = text.charAt(0).toUpperCase() + text.slice(1);
  if (random.chance(0.45)) text = text.replace(/[.?!]+$/, '');
  else if (random.chance(0.15) && !/[.?!]$/.test(text)) text += '.';
  else if (random.chance(0.03)) text = text.replace(/\?$/, '??');
  if (random.chance(0.3)) text = text.replaceAll("'", '');
  if (random.chance(0.2)) text = slip(text, random);
  return random.chance(0.04) ? slip(text, random) : text;
}

/** One of the short forms that the text has a place for. */
function shortened(text: string, random: Random): string {
  const fitting = SHORT.filter(([from]) => text.search(from) >= 0);
  if (fitting.length === 0) return text;
  const [from, to] = random.pick(fitting);
  return text.replace(from, to);
}

/** A filler word somewhere between two words. */
function filled(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random.below(words.length);
  return [...words.slice(0, at), random.pick(FILLERS), ...words.slice(at)].join(' ');
}
