import { wilson } from '@lethe/constitution';
import type { Llama, Tokenizer } from '@lethe/models';
import { logProbability, WINDOW } from './conversation.ts';
import { type Eviction, slotsLeft } from './eviction.ts';

const FILLER =
  'The weather was quiet and the road was long. We walked to the mill and back, and somebody told a story about bread. ';
const NAMES = ['Ida', 'Tom', 'Mary', 'Peter', 'Anna', 'John'];
const THINGS = ['cat', 'boat'];
const DEPTHS = [0.1, 0.3, 0.5, 0.7];
const CONTEXT = 360;

/** A share with its interval of 95 %. */
export type Share = ReturnType<typeof wilson>;

/** Tokens of a name, and how likely they are where no text named it. */
interface Candidate {
  readonly tokens: readonly number[];
  readonly unheard: number;
}

/**
 * Hides a sentence such as "The cat of the miller is called Ida." in a long text, leaves a part of the
 * cache, and gives the sentence's beginning again. A needle counts as found when its name is, of six, the
 * one that became likeliest by having been read: against the same text with a sentence that names nobody.
 * One in six is chance. The first share is that of the whole cache; every run is the same.
 */
export function measureNeedles(
  { llama, tokenizer }: { llama: Llama; tokenizer: Tokenizer },
  evictions: readonly Eviction[],
): Share[] {
  const [cache] = llama.caches;
  if (!cache) throw new Error('the model has no cache');
  const found = [0, ...evictions.map(() => 0)];
  let asked = 0;
  const begin = tokenizer.special.get('<|bos|>') ?? 0;
  const filler = tokenizer.encode(FILLER.repeat(14));
  for (const thing of THINGS) {
    const question = tokenizer.encode(` The ${thing} of the miller is called`);
    for (const depth of DEPTHS) {
      const unheard = textWith(` The ${thing} of the miller is here today.`, depth, question);
      llama.forward(cache, unheard, 0, unheard.length);
      const before = NAMES.map((name): Candidate => {
        const tokens = tokenizer.encode(` ${name}`);
        return { tokens, unheard: likelihood(unheard, tokens, unheard.length) };
      });
      for (const right of NAMES.keys()) {
        const sentence = ` The ${thing} of the miller is called ${NAMES[right]}.`;
        const text = textWith(sentence, depth, question);
        const { length } = text;
        llama.forward(cache, text, 0, length);
        const whole = llama.pack(cache, length);
        const from = length - WINDOW;
        const { mass } = llama.observe(cache, text, { from, to: length, slot: from });
        asked++;
        for (const [i, eviction] of [null, ...evictions].entries()) {
          llama.unpack(cache, length, whole);
          const kept = eviction && slotsLeft(length, eviction, { mass, seed: asked });
          if (kept && kept.length < length) llama.compact(cache, kept);
          const gains = before.map(
            ({ tokens, unheard }) => likelihood(text, tokens, kept?.length ?? length) - unheard,
          );
          if (gains.indexOf(Math.max(...gains)) === right) found[i] = (found[i] ?? 0) + 1;
        }
      }
    }
  }
  return found.map((count) => wilson(count, asked));

  function textWith(sentence: string, depth: number, question: readonly number[]): number[] {
    const needle = tokenizer.encode(sentence);
    const room = CONTEXT - needle.length - question.length;
    const before = Math.floor(room * depth);
    return [
      ...[begin, ...filler.slice(0, before), ...needle],
      ...[...filler.slice(before, room), ...question],
    ];
  }

  /** Natural logarithm of a name's probability behind a text, over the slots that are left of it. */
  function likelihood(text: readonly number[], tokens: readonly number[], slots: number): number {
    if (!cache) return Number.NEGATIVE_INFINITY;
    const all = [...text, ...tokens];
    let sum = 0;
    for (const [at, token] of tokens.entries()) {
      const position = text.length - 1 + at;
      const logits = llama.forward(cache, all, position, position + 1, slots - 1 + at);
      sum += logProbability(logits, token);
    }
    return sum;
  }
}
