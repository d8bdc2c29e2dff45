import { AXES } from '@lethe/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LlamaCpp, openLlamaCpp } from '../../test/llama-cpp.ts';
import { parseLlamaConfig } from '../llama/config.ts';
import { createLlama, type Llama } from '../llama/model.ts';
import { fileOf, readVerifiedModel, textOf } from '../manifest/read-verified.ts';
import { createPrompt } from '../nano/prompt.ts';
import { createNanoVocabulary, type NanoVocabulary } from '../nano/vocabulary.ts';
import type { Style } from '../runtime/runtime.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { createRanking } from '../sampling/ranking.ts';
import { SHIPPED_NANO } from '../shipped/models.ts';
import { parseTokenizer } from '../tokenizer/tokenizer.ts';
import { exportGguf } from './export-nano.ts';

const TOKENS = 64;
/** Logits closer than this are a tie: two orders of summing may put either first. */
const TIE = 1e-3;

const OPENINGS = [
  'Hello, ',
  'Tell me about ',
  'How can I get better at ',
  "I don't know what to do with ",
  'What do you think of ',
];
const SUBJECTS = [
  'sleep?',
  'my new job...',
  'cooking rice for 3 people',
  'the privacy of this app',
  'naïve café owners 😀',
  'a long\n\n  letter',
  '<|end|> tokens',
  'running 10 km in 52:30!',
  'tea & toast, please',
  "my friend's birthday",
];
const PROMPTS = OPENINGS.flatMap((opening) => SUBJECTS.map((subject) => opening + subject));

/** Another style for every prompt. */
const styleOf = (index: number): Style =>
  Object.fromEntries(AXES.map((axis, i) => [axis, ((index + 1) * (i + 3) * 0.137) % 1])) as Style;

let llama: Llama;
let vocabulary: NanoVocabulary;
let llamaCpp: LlamaCpp;

beforeAll(async () => {
  const model = await readVerifiedModel(SHIPPED_NANO);
  const config = parseLlamaConfig(textOf(model, 'config.json'));
  llama = createLlama({ config, weights: readSafetensors(fileOf(model, 'model.safetensors')) });
  vocabulary = createNanoVocabulary(parseTokenizer(textOf(model, 'tokenizer.json')));
  llamaCpp = await openLlamaCpp(exportGguf(model, 'F32'), config.context);
});
afterAll(() => llamaCpp[Symbol.asyncDispose]());

/** The tokens nano itself takes, and how much likelier each was than another runtime's choice. */
function greedy(prompt: Int32Array, others: readonly number[]) {
  const tokens = [...prompt];
  const chosen: number[] = [];
  for (let i = 0; i < others.length; i++) {
    const from = i === 0 ? 0 : tokens.length - 1;
    const logits = llama.forward(llama.caches[0], tokens, from, tokens.length);
    const [best] = createRanking(1).largest(logits);
    if (best !== others[i]) return { chosen, gap: logits[best] - logits[others[i]] };
    chosen.push(best);
    tokens.push(best);
  }
  return { chosen, gap: 0 };
}

describe('nano as GGUF in llama.cpp', () => {
  it('splits every text into the same tokens, and none into special ones', () => {
    for (const text of PROMPTS) {
      const tokens = vocabulary.tokenizer.encode(text);
      expect(llamaCpp.tokenize(text)).toEqual(tokens);
      expect(llamaCpp.detokenize(tokens)).toBe(text);
    }
  });

  it('takes the same 64 likeliest tokens after 50 prompts, but for ties under 0.001', async () => {
    const ties: string[] = [];
    let tokens = 0;
    for (const [i, content] of PROMPTS.entries()) {
      const messages = [{ role: 'user', content } as const];
      const prompt = createPrompt(vocabulary, { messages, style: styleOf(i) }, 128).tokens;
      const others = await llamaCpp.greedy(prompt, TOKENS);
      const { chosen, gap } = greedy(prompt, others);
      tokens += chosen.length;
      if (chosen.length < others.length) ties.push(`prompt ${i}, token ${chosen.length}: ${gap}`);
      expect(gap).toBeLessThan(TIE);
    }
    expect(PROMPTS).toHaveLength(50);
    // A tie ends the comparison of its prompt, so few of them are allowed.
    expect(ties.length).toBeLessThanOrEqual(2);
    expect(tokens).toBeGreaterThan(48 * TOKENS);
  });
});
