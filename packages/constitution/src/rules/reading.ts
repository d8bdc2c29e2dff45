import type { SignalRequest } from '../signals/signal.ts';
import type { View } from '../views/view.ts';
import { viewsOf } from '../views/views.ts';
import type { Lexicon, Mention } from './lexicon.ts';
import { type Words, wordsOf } from './words.ts';

/** One view of a text, cut into words, with every phrase of the lexicon in it. */
export interface Reading {
  readonly view: View;
  readonly words: Words;
  readonly mentions: readonly Mention[];
}

/** Reads a text in every way; the first reading is the plain one. */
export type Read = (request: SignalRequest) => readonly Reading[];

/** Reads each request once, however many detectors ask; what was read goes with its request. */
export function createReader(lexicon: Lexicon): Read {
  const known = new WeakMap<SignalRequest, readonly Reading[]>();
  return (request) => {
    const before = known.get(request);
    if (before !== undefined) return before;
    const readings = viewsOf(request.text).map((view): Reading => {
      const words = wordsOf(view.text);
      return { view, words, mentions: lexicon.find(words.words) };
    });
    known.set(request, readings);
    return readings;
  };
}
