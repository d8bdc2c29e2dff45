import type { Runtime } from '@lethe/models';
import { INTENTS } from '../corpus/intents.ts';
import { createRandom, seedOf } from '../corpus/random.ts';
import { LEVELS, STYLE_AXES, type StyleAxis } from '../corpus/style.ts';
import { question } from '../corpus/user-message.ts';
import { ask, NEUTRAL } from './ask.ts';
import { spearman } from './spearman.ts';

export interface Obedience {
  readonly axis: StyleAxis;
  readonly property: string;
  /** Mean of the property at each level. */
  readonly means: readonly number[];
  /** Rank correlation of level and property over all answers. */
  readonly spearman: number;
}

const words = (text: string): string[] => text.match(/[A-Za-z']+/g) ?? [];
const sentenceCount = (text: string): number => text.match(/[.?!](?= |$)/g)?.length ?? 1;
const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const CASUAL = /\w'(?:t|s|re|ll|d|ve|m)\b|\b(?:sure|okay|yeah|right|well|ah|hm|just|maybe)\b/gi;
const COURTEOUS =
  /\b(?:certainly|gladly|of course|by all means|please|may|would|recommend|suggest|afraid|cannot|(?:do|does|is|are) not|I am|it is)\b/gi;
const KIND =
  /\b(?:glad|sorry|lovely|kind|nice|happy|hope|pleased|thank|wonderful|enjoy|good|hard|courage|understand|take your time|welcome)\b|\?$/gi;

const PROPERTIES: Readonly<Record<StyleAxis, { name: string; measure: (text: string) => number }>> =
  {
    verbosity: { name: 'sentences', measure: sentenceCount },
    formality: {
      name: 'courteous minus casual forms',
      measure: (text) => occurrences(text, COURTEOUS) - occurrences(text, CASUAL),
    },
    complexity: {
      name: 'words a sentence',
      measure: (text) => words(text).length / sentenceCount(text),
    },
    warmth: { name: 'kind words and questions', measure: (text) => occurrences(text, KIND) },
  };

/** Asks the same held-out questions at every level of each control, the others in the middle. */
export async function measureObedience(
  runtime: Runtime,
  seed: number,
  prompts = 24,
): Promise<Obedience[]> {
  const random = createRandom(seed);
  const intents = random
    .shuffled(INTENTS.filter(({ kind }) => kind === 'request' || kind === 'lethe'))
    .slice(0, prompts);
  const results: Obedience[] = [];
  for (const axis of STYLE_AXES) {
    const { name, measure } = PROPERTIES[axis];
    const measured: { level: number; value: number }[] = [];
    for (let level = 0; level < LEVELS[axis]; level++) {
      for (const [index, intent] of intents.entries()) {
        const content = question(intent, 'heldOut', createRandom(seedOf(seed, index)));
        const style = { ...NEUTRAL, [axis]: level };
        const { text } = await ask(runtime, [{ role: 'user', content }], style, seed + index);
        measured.push({ level, value: measure(text) });
      }
    }
    results.push({
      axis,
      property: name,
      means: Array.from({ length: LEVELS[axis] }, (_, level) => {
        const values = measured.filter((item) => item.level === level).map(({ value }) => value);
        return values.reduce((sum, value) => sum + value, 0) / values.length;
      }),
      spearman: spearman(
        measured.map(({ level }) => level),
        measured.map(({ value }) => value),
      ),
    });
  }
  return results;
}
