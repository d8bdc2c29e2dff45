import type { Candidate } from '../candidates/document.ts';
import { PII_TYPES, type PiiType } from '../span.ts';

/** When score and length say nothing: what reveals more, or is told by more structure, comes first. */
const PRIORITY: readonly PiiType[] = [
  'SECRET',
  'EMAIL',
  'IBAN',
  'CREDIT_CARD',
  'US_SSN',
  'GOV_ID',
  'CRYPTO_WALLET',
  'MAC_ADDRESS',
  'IP_ADDRESS',
  'DEVICE_ID',
  'VEHICLE_ID',
  'STREET_ADDRESS',
  'DATE_OF_BIRTH',
  'DRIVER_LICENSE',
  'PASSPORT',
  'BANK_ACCOUNT',
  'ROUTING_NUMBER',
  'PHONE',
  'POSTAL_CODE',
  'URL',
  'PERSON',
];

const RANK = Object.fromEntries(PII_TYPES.map((type) => [type, PRIORITY.indexOf(type)])) as Record<
  PiiType,
  number
>;

/** Within this distance two scores count as equal, and the longer value wins. */
const NEAR = 0.12;

const contains = (outer: Candidate, inner: Candidate): boolean =>
  outer.start <= inner.start &&
  outer.end >= inner.end &&
  outer.end - outer.start > inner.end - inner.start;

/** Whether `a` is to be kept over `b`, which it overlaps. */
const beats = (a: Candidate, b: Candidate): boolean => {
  if (contains(a, b) && a.score >= b.score - 0.35) return true;
  if (contains(b, a) && b.score >= a.score - 0.35) return false;
  if (Math.abs(a.score - b.score) > NEAR) return a.score > b.score;
  const lengths = a.end - a.start - (b.end - b.start);
  if (lengths !== 0) return lengths > 0;
  if (a.score !== b.score) return a.score > b.score;
  return RANK[a.type] < RANK[b.type];
};

/**
 * Leaves a set without overlaps, ordered by start. Candidates come sorted through one pass with the
 * last kept candidate, so the time is that of sorting.
 */
export const resolveOverlaps = (candidates: readonly Candidate[]): Candidate[] => {
  const ordered = [...candidates].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Candidate[] = [];
  for (const candidate of ordered) {
    let wins = true;
    while (kept.length > 0 && (kept.at(-1) as Candidate).end > candidate.start) {
      if (!beats(candidate, kept.at(-1) as Candidate)) {
        wins = false;
        break;
      }
      kept.pop();
    }
    if (wins) kept.push(candidate);
  }
  return kept;
};
