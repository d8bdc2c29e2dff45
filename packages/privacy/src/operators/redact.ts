import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import { segmentEnd } from '../pseudonyms/segments.ts';
import type { PiiType, Span } from '../span.ts';
import { createDistinctValues, type DistinctValues } from './distinct-values.ts';
import { replaceSpans } from './replace-spans.ts';

const PLACEHOLDER = /\[([A-Z_]{3,20})_(\d{1,9})\]/g;

/** The highest number of each type that a text already carries. */
const numbersIn = (text: string): Map<string, number> => {
  const highest = new Map<string, number>();
  for (const [, type, number] of text.matchAll(PLACEHOLDER)) {
    highest.set(type as string, Math.max(highest.get(type as string) ?? 0, Number(number)));
  }
  return highest;
};

/** A replaced value may uncover another one next to it; it never takes more rounds than this. */
const MOST_ROUNDS = 4;

/** More different values than this are numbered anew each time they come. */
const MOST_REMEMBERED = 100_000;

interface Memory {
  readonly placeholders: DistinctValues<string>;
  readonly numbers: Map<string, number>;
}

const newMemory = (): Memory => ({
  placeholders: createDistinctValues(MOST_REMEMBERED),
  numbers: new Map(),
});

const redactOnce = (
  text: string,
  spans: readonly Span[],
  { placeholders, numbers }: Memory,
): string => {
  if (text.includes('[')) {
    for (const [type, number] of numbersIn(text))
      numbers.set(type, Math.max(numbers.get(type) ?? 0, number));
  }
  if (spans.length === 0) return text;
  const nextOf = (type: PiiType): string => {
    const number = (numbers.get(type) ?? 0) + 1;
    numbers.set(type, number);
    return `[${type}_${number}]`;
  };
  // The value as it is written comes first: finding its one form costs far more.
  const asWritten = new Map<string, string>();
  return replaceSpans(text, spans, ({ type }, value) => {
    const written = `${type}\n${value}`;
    const existing = asWritten.get(written);
    if (existing !== undefined) return existing;
    const placeholder = placeholders.of(type, value, () => nextOf(type));
    asWritten.set(written, placeholder);
    return placeholder;
  });
};

/** A redactor that numbers values over many texts, as `redact` does within one. */
export const createRedactor = (options: DetectOptions = {}): ((text: string) => string) => {
  const memory = newMemory();
  return (text) => {
    let current = text;
    for (let round = 0; round < MOST_ROUNDS; round++) {
      const next = redactOnce(current, detect(current, options), memory);
      if (next === current) break;
      current = next;
    }
    return current;
  };
};

/**
 * Replaces every value by its type and a number, `[EMAIL_1]`; the same value gets the same number.
 * What was replaced cannot be had back. Applying it again changes nothing.
 */
export const redact = (text: string, options: DetectOptions = {}): string =>
  createRedactor(options)(text);

/** A redacted text, and where in the text that came in the values stood. */
export interface Redacted {
  readonly text: string;
  readonly spans: readonly Span[];
}

/**
 * Redacts with one look at the text, so that what is replaced is exactly what the spans say. `redact`
 * looks again until nothing is found, which takes twice as long.
 */
export const redactWithSpans = (text: string, options: DetectOptions = {}): Redacted => {
  const spans = detect(text, options);
  return { text: redactOnce(text, spans, newMemory()), spans };
};

/** Redacts a text of any length in constant memory, a segment at a time. */
export const redactStream = (options: DetectOptions = {}): TransformStream<string, string> => {
  const redactText = createRedactor(options);
  let buffer = '';
  const take = (final: boolean, controller: TransformStreamDefaultController<string>) => {
    for (let end = segmentEnd(buffer, final); end > 0; end = segmentEnd(buffer, final)) {
      controller.enqueue(redactText(buffer.slice(0, end)));
      buffer = buffer.slice(end);
    }
  };
  return new TransformStream({
    transform: (chunk, controller) => {
      buffer += chunk;
      take(false, controller);
    },
    flush: (controller) => take(true, controller),
  });
};
