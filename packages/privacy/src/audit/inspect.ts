import { detect } from '../detect.ts';
import type { PiiType } from '../span.ts';
import type { Finding, HashValue } from './finding.ts';
import { encodingsIn, formsOf, type KnownForm } from './known-values.ts';
import { holdsProse } from './prose.ts';

export interface InspectOptions {
  /** Values that must be nowhere, in any encoding: planted canaries, or what somebody typed. */
  readonly known?: readonly string[];
  /** Report sentences. */
  readonly prose?: boolean;
  /** Types to report; all by default. */
  readonly types?: readonly PiiType[];
  /** Least score of a PII finding; 0.6 by default. */
  readonly threshold?: number;
}

/** Looks at one text, whatever it came from. */
export type Inspector = (text: string, place: string, label?: string) => Finding[];

const THRESHOLD = 0.6;
/** Longer texts are read in pieces of this many units, which overlap so that no value falls between. */
const PIECE = 65_536;
const OVERLAP = 512;

const pieces = (text: string): string[] => {
  if (text.length <= PIECE) return [text];
  const found: string[] = [];
  for (let at = 0; at < text.length; at += PIECE - OVERLAP) found.push(text.slice(at, at + PIECE));
  return found;
};

export const createInspector = (hash: HashValue, options: InspectOptions = {}): Inspector => {
  const { known = [], prose = true, types, threshold = THRESHOLD } = options;
  const forms: readonly { value: string; forms: readonly KnownForm[] }[] = known.map((value) => ({
    value,
    forms: formsOf(value),
  }));
  const inspectPiece = (text: string, place: string, label: string): Finding[] => {
    const lead = label === '' ? '' : `${label}: `;
    const spans = detect(lead + text, { threshold, ...(types === undefined ? {} : { types }) });
    const findings: Finding[] = spans
      .filter(({ end }) => end > lead.length)
      .map(({ start, end, type }) => ({
        kind: 'pii',
        type,
        place,
        hash: hash((lead + text).slice(start, end)),
      }));
    if (prose && holdsProse(text))
      findings.push({ kind: 'prose', type: 'sentence', place, hash: hash(text) });
    for (const { value, forms: all } of forms) {
      for (const type of encodingsIn(text, all))
        findings.push({ kind: 'known', type, place, hash: hash(value) });
    }
    return findings;
  };
  return (text, place, label = '') => {
    const seen = new Set<string>();
    return pieces(text)
      .flatMap((piece) => inspectPiece(piece, place, label))
      .filter(({ kind, type, hash: digest }) => {
        const key = `${kind} ${type} ${digest}`;
        const fresh = !seen.has(key);
        seen.add(key);
        return fresh;
      });
  };
};
