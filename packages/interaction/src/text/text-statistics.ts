import { LIMITS } from '@lethe/protocol';
import { contentVector } from './content-vector.ts';
import { countEmoji } from './emoji.ts';
import { courtesyRatio } from './english/courtesy.ts';
import { hedgeRatio } from './english/hedges.ts';
import { formality } from './english/informal.ts';
import { interjectionRatio } from './english/interjections.ts';
import { isEnglish } from './english/is-english.ts';
import { readingGrade } from './english/reading-grade.ts';
import { sentimentValence } from './english/sentiment.ts';
import { countSentences } from './sentences.ts';
import { codePoints, meanWordLength, typeTokenRatio, wordsOf } from './words.ts';

/** What one message's text says, as numbers only. Null: this text cannot tell. */
export interface TextStatistics {
  empty: boolean;
  characters: number;
  words: number;
  emoji: number;
  typeTokenRatio: number | null;
  /** Of all sentences, those that end in a question mark. */
  questionRatio: number | null;
  /** Of all sentences, those that end in an exclamation mark. */
  exclamationRatio: number | null;
  /** Of the sentences that begin with a cased letter, those that begin with a capital. */
  capitalRatio: number | null;
  wordsPerSentence: number | null;
  /** Whether the measures below could be taken: they are null outside English. */
  english: boolean;
  meanWordLength: number | null;
  /** Flesch-Kincaid grade, from 0. */
  readingGrade: number | null;
  formality: number | null;
  sentimentValence: number | null;
  hedgeRatio: number | null;
  courtesyRatio: number | null;
  interjectionRatio: number | null;
  /** Hashed counts of content words, see `contentVector`. */
  content: number[];
}

/** Measures a message in time linear in its length; beyond `LIMITS.textUnits` it is not read. */
export function textStatistics(message: string): TextStatistics {
  const text = message.slice(0, LIMITS.textUnits);
  const words = wordsOf(text);
  const sentences = countSentences(text);
  const english = isEnglish(words);
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  return {
    empty: text.trim() === '',
    characters: codePoints(text),
    words: words.length,
    emoji: countEmoji(text),
    typeTokenRatio: typeTokenRatio(words),
    questionRatio: share(sentences.questions, sentences.count),
    exclamationRatio: share(sentences.exclamations, sentences.count),
    capitalRatio: share(sentences.capitalised, sentences.cased),
    wordsPerSentence: share(words.length, sentences.count),
    english,
    meanWordLength: english ? meanWordLength(words) : null,
    readingGrade: english ? readingGrade(words, sentences.count) : null,
    formality: english ? formality(words) : null,
    sentimentValence: english ? sentimentValence(words) : null,
    hedgeRatio: english ? hedgeRatio(words) : null,
    courtesyRatio: english ? courtesyRatio(words) : null,
    interjectionRatio: english ? interjectionRatio(text, words) : null,
    content: contentVector(words),
  };
}
