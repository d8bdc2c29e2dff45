import type { Span } from '../span.ts';

/** Rebuilds a text with each span's value replaced. Spans are in order and do not overlap. */
export const replaceSpans = (
  text: string,
  spans: readonly Span[],
  replacement: (span: Span, value: string) => string,
): string => {
  const parts: string[] = [];
  let last = 0;
  for (const span of spans) {
    parts.push(text.slice(last, span.start), replacement(span, text.slice(span.start, span.end)));
    last = span.end;
  }
  parts.push(text.slice(last));
  return parts.join('');
};
