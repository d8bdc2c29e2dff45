import type { StyleAxis } from '../corpus/style.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}']+/gu) ?? [];
const sentenceCount = (text: string): number => text.match(/[.?!](?=\s|$)/g)?.length ?? 1;
const sentences = (text: string): string[] => text.split(/(?<=[.?!])\s/);
const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const CASUAL =
  /\w'(?:t|s|re|ll|d|ve|m)\b|\b(?:hey|sure|okay|yeah|right|well|so|just|maybe|nope|bye|you know)\b/gi;
const COURTEOUS =
  /\b(?:certainly|gladly|of course|by all means|please|kindly|afraid|regret|if I may|good day)\b/gi;
const KIND =
  /\b(?:glad|sorry|lovely|kind|nice|happy|hope|pleased|thank|wonderful|enjoy|good (?:of|luck|that you)|courage|understand|welcome|wish|dear)\b|\?/gi;
const VIVID =
  /\p{Extended_Pictographic}|\b(?:really|truly|magic|wonders|gold|gem|sunshine|bright|summer|glass|daylight|star|mountain|blanket|lamp|window)\b/giu;
const SOFT = /\b(?:perhaps|maybe|might|could)\b/gi;
const CALM = /\b(?:take your time|no hurry|slowly|calmly)\b/gi;
const BRISK = /\b(?:in short|quick answer|briefly)\b/gi;

/** What a reader can count in an answer that each axis should move. */
export const PROPERTIES: Readonly<
  Record<StyleAxis, { readonly name: string; readonly measure: (text: string) => number }>
> = {
  complexity: {
    name: 'words a sentence',
    measure: (text) => words(text).length / sentenceCount(text),
  },
  formality: {
    name: 'courteous minus casual forms, a sentence',
    measure: (text) =>
      (occurrences(text, COURTEOUS) - occurrences(text, CASUAL)) / sentenceCount(text),
  },
  verbosity: { name: 'sentences', measure: sentenceCount },
  expressiveness: {
    name: 'vivid words and pictures',
    measure: (text) => occurrences(text, VIVID),
  },
  directness: {
    name: 'softening words a sentence, negated',
    measure: (text) => -occurrences(text, SOFT) / sentenceCount(text),
  },
  warmth: {
    name: 'sentences with a kind word or a question',
    measure: (text) => sentences(text).filter((sentence) => occurrences(sentence, KIND) > 0).length,
  },
  accessibility: {
    name: 'lines',
    measure: (text) => text.split('\n').length,
  },
  pace: {
    name: 'brisk minus calm phrases',
    measure: (text) => occurrences(text, BRISK) - occurrences(text, CALM),
  },
};
