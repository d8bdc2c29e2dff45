import type { Detector, Finding } from '../signals/signal.ts';

/** A share or a multiple that is claimed, and words that name where a number comes from. */
const NUMBER =
  /\b\d{1,3}(?:[.,]\d+)?\s?(?:%|percent\b|per cent\b)|\b\d+(?:\.\d+)?\s?(?:times|fold)\b/gi;
const SOURCE =
  /\b(?:according to|source|sources|reported|report|survey|study|studies|published|census|data from|measured|audit|journal|research|footnote)\b|\[\d+\]|https?:\/\//i;

const DIGIT = /\d/;

/** What a bare number counts for: to be noted, far from a lie. */
const BARE = 0.3;
const SOURCED = 0.1;
const FINDINGS = 32;

/** Finds numbers that are claimed, with and without a source in their sentence. */
export const numberDetector: Detector = {
  id: 'numbers',
  signals: ['overclaim'],
  detect({ text }) {
    if (!DIGIT.test(text)) return {};
    let score = 0;
    const findings: Finding[] = [];
    for (const { 0: number, index } of text.matchAll(NUMBER)) {
      if (findings.length === FINDINGS) break;
      const sourced = SOURCE.test(sentenceAround(text, index));
      score = Math.max(score, sourced ? SOURCED : BARE);
      const ruleId = sourced ? 'number.sourced' : 'number.bare';
      findings.push({ start: index, end: index + number.length, ruleId });
    }
    return { overclaim: { score, findings } };
  },
};

/** How far a sentence is looked for on either side, UTF-16 code units. */
const REACH = 300;

function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - REACH), at);
  const after = text.slice(at, at + REACH);
  const start = before.search(/[.!?\n](?=\s[^.!?\n]*$)/);
  const end = after.search(/[.!?](?:\s|$)|\n/);
  return before.slice(start + 1) + (end < 0 ? after : after.slice(0, end));
}
