import { describe, expect, it } from 'vitest';
import { DEVELOPMENT_PROMPTS } from '../../evaluation/development.ts';
import { CARRIERS } from '../asking/carriers.ts';
import { FRAMES } from '../asking/frames.ts';
import { SLOTS } from '../asking/slots.ts';
import { FURTHER_WORDINGS } from '../follow-up/further-wordings.ts';
import { WORDINGS } from '../follow-up/wordings.ts';
import { INTENTS } from '../intents.ts';
import { HELD_OUT_BEYOND } from './beyond.ts';
import { HELD_OUT_CONVERSATIONS, HELD_OUT_WORDINGS } from './follow-ups.ts';
import { HELD_OUT_PROMPTS } from './prompts.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9 ]/g, '')
    .replace(/ +/g, ' ')
    .trim();

const PROMPTS = [...Object.values(HELD_OUT_PROMPTS), ...Object.values(HELD_OUT_BEYOND)].flat();
const SECONDS = HELD_OUT_CONVERSATIONS.flatMap(({ first, next }) => [first.text, next.text]);
const HELD_OUT = [...PROMPTS, ...SECONDS, ...Object.values(HELD_OUT_WORDINGS).flat()].map(plain);

/** A line of the grammar as a pattern over plain text: a slot stands for any one to three words, `@` for any. */
function sourceOf(line: string): string {
  return withoutOptional(withoutOptional(line))
    .toLowerCase()
    .replace(/<(?!number|operation)\w+>/g, '#')
    .replace(/[^a-z0-9 [\]|#@<>]/g, '')
    .replaceAll('[', '(?:')
    .replaceAll(']', ')')
    .replaceAll(' ', ' *')
    .replaceAll('<number>', '\\d+')
    .replaceAll('<operation>', '(?:plus|minus|times|x|divided by|multiplied by)')
    .replaceAll('#', '\\w+(?: \\w+){0,2}')
    .replaceAll('@', '(.+)');
}

const whole = (source: string): RegExp => new RegExp(`^ *(?:${source}) *$`);

/** One pattern for all lines together: it is compiled once and runs fast. */
const anyOf = (lines: readonly string[]): RegExp =>
  whole(lines.filter(isTemplate).map(sourceOf).join('|'));

/** What may be left out as a choice of that or nothing. */
const withoutOptional = (line: string): string => line.replace(/\(([^()]*)\)/g, '[$1|]');

/** Noise and bare sums would match any text: their slots are all there is to them. */
const isTemplate = (line: string): boolean =>
  /[a-z]{2}/.test(line.replace(/<\w+>/g, '')) && !line.includes('<gibberish>');

function isFromTraining(): (text: string) => boolean {
  const wordings = anyOf([
    ...INTENTS.flatMap(({ asks, further }) => [...asks, ...(further?.asks ?? [])]),
    ...Object.values(WORDINGS).flat(),
    ...Object.values(FURTHER_WORDINGS).flat(),
  ]);
  const subjects = anyOf(INTENTS.flatMap(({ about = [] }) => about));
  const frames = FRAMES.map((frame) => whole(sourceOf(frame)));
  const carriers = CARRIERS.map(sourceOf).join('|');
  const telling = INTENTS.map(({ further }) => {
    const words = further!.words.map(plain);
    const inCarrier = whole(carriers.replaceAll('(.+)', () => `(?:${words.join('|')})`));
    return (text: string) => words.some((word) => text.includes(word)) && inCarrier.test(text);
  });
  return (text) =>
    wordings.test(text) ||
    telling.some((tells) => tells(text)) ||
    frames.some((frame) => {
      const subject = frame.exec(text)?.[1];
      return subject !== undefined && subjects.test(subject);
    });
}

const matches = isFromTraining();

describe('held-out requests', () => {
  it('are 200 of the domain, 60 beyond it and 40 conversations, with one of every intent', () => {
    expect(Object.values(HELD_OUT_PROMPTS).flat()).toHaveLength(200);
    expect(Object.values(HELD_OUT_BEYOND).flat()).toHaveLength(60);
    expect(HELD_OUT_CONVERSATIONS).toHaveLength(40);
    const ids = [...Object.keys(HELD_OUT_PROMPTS), ...Object.keys(HELD_OUT_BEYOND)];
    expect(ids.sort()).toEqual(INTENTS.map(({ id }) => id).sort());
  });

  it('come from no template of training, whatever fills its slots', () => {
    expect(HELD_OUT.filter(matches)).toEqual([]);
  }, 60_000);

  it('hold no slot filler of training', () => {
    const fillers = Object.entries(SLOTS)
      .filter(([name]) => name !== 'operation')
      .flatMap(([, list]) => list.map(plain));
    const found = PROMPTS.map(plain).flatMap((text) =>
      fillers.filter((filler) => filler !== '' && ` ${text} `.includes(` ${filler} `)),
    );
    expect(found).toEqual([]);
  });

  it('and those for development neither', () => {
    expect(DEVELOPMENT_PROMPTS).toHaveLength(192);
    expect(DEVELOPMENT_PROMPTS.map(({ text }) => plain(text)).filter(matches)).toEqual([]);
  });

  it('would be found if they did', () => {
    expect(matches('i cannot sleep at night')).toBe(true);
    expect(matches('what is the capital of atlantis')).toBe(true);
    expect(matches('give me a tip for better sleep')).toBe(true);
    expect(matches('barely slept last night')).toBe(true);
    expect(matches('we have insomnia and nightmares')).toBe(true);
  });
});
