import type { SignalName } from '@lethe/constitution';
import type { Example } from './example.ts';
import {
  createLexicon,
  featuresOf,
  plainView,
  type SentenceFeatures,
  SHIPPED_RULES,
  wordsOf,
} from './shipped.ts';

/** What a classifier is trained for; what rules and arithmetic alone decide is left out. */
export const TRAINED: readonly SignalName[] = [
  'harmfulRequest',
  'selfHarm',
  'sexual',
  'hate',
  'toxicity',
  'jailbreak',
  'injection',
  'manipulation',
  'stereotype',
  'refusal',
];

/** A text as the classifier sees it, and what is known of it. */
export interface Row {
  readonly source: string;
  readonly sentences: readonly SentenceFeatures[];
  /** The slots of all sentences. */
  readonly slots: Uint32Array;
  /** By trained signal: 1, 0, or -1 where nothing is known. */
  readonly labels: Int8Array;
}

/** What is read of a long text, UTF-16 code units. */
const READ = 4000;

/** Reads examples in the plain view; those without a word are left out. */
export function rowsOf(examples: readonly Example[]): Row[] {
  const lexicon = createLexicon(SHIPPED_RULES.lexicon);
  return examples.flatMap(({ text, labels, source }) => {
    const words = wordsOf(plainView(text.slice(0, READ)).text);
    if (words.words.length === 0) return [];
    const sentences = featuresOf(words, lexicon.find(words.words));
    const slots = new Uint32Array(sentences.reduce((sum, one) => sum + one.slots.length, 0));
    let at = 0;
    for (const one of sentences) {
      slots.set(one.slots, at);
      at += one.slots.length;
    }
    const known = Int8Array.from(TRAINED, (signal) => labels[signal] ?? -1);
    return [{ source, sentences, slots, labels: known }];
  });
}
