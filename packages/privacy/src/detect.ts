import type { Candidate, Document } from './candidates/document.ts';
import { returnRoom } from './candidates/token-room.ts';
import type { DetectOptions } from './detect-options.ts';
import { type Deadline, deadlineOf } from './detection/deadline.ts';
import { concerns, FAMILIES } from './detection/families.ts';
import { type Piece, piecesOf } from './detection/pieces.ts';
import { readDocument } from './detection/read-document.ts';
import { findListed, isAllowed } from './listed-values.ts';
import { normalise, originalRange } from './normalise/normalise.ts';
import { resolveOverlaps } from './overlap/resolve.ts';
import { findOwn } from './recognisers/recogniser.ts';
import type { Span } from './span.ts';
import { runTaggers } from './taggers/run-taggers.ts';

const propose = (document: Document, options: DetectOptions, check: Deadline): Candidate[] => {
  const out: Candidate[] = [];
  findOwn(document.text, options.recognisers ?? [], out);
  for (const family of FAMILIES) {
    if (!concerns(family, document, options.types)) continue;
    check();
    family.propose(document, out);
  }
  check();
  runTaggers(document.text, options, out);
  return out;
};

/** What one piece of a normalised text holds, without overlaps, with offsets into the whole. */
const detectPiece = (
  text: string,
  { from, to, first, last }: Piece,
  options: DetectOptions,
  check: Deadline,
): Candidate[] => {
  const document = readDocument(
    from === 0 && to === text.length ? text : text.slice(from, to),
    options,
  );
  try {
    const { types } = options;
    const candidates = propose(document, options, check).filter(
      ({ score, type }) => score >= document.least && (types === undefined || types.includes(type)),
    );
    const allowed = isAllowed(options);
    return resolveOverlaps([...candidates, ...findListed(document.text, options)])
      .filter(
        ({ start, end }) =>
          start + from >= first && start + from < last && !allowed(document.text.slice(start, end)),
      )
      .map((candidate) => ({
        ...candidate,
        start: candidate.start + from,
        end: candidate.end + from,
      }));
  } finally {
    returnRoom(document.tokens);
  }
};

/** A value that goes on into the next piece is kept whole; what the next piece made of its rest is not. */
const joinPieces = (found: readonly Candidate[]): Candidate[] => {
  let end = 0;
  return found.filter((candidate) => {
    if (candidate.start < end) return false;
    end = candidate.end;
    return true;
  });
};

/**
 * Finds everything in a text that identifies a person or grants access. Time is linear in the text.
 *
 * @param text any text; lone surrogates and control characters are fine
 * @returns spans without overlaps, in order, with offsets in UTF-16 code units of `text`
 * @throws `PRIVACY_DETECTOR_TIMED_OUT` after `timeoutMs`, the reason of an aborted `signal`,
 * `PRIVACY_DETECTOR_FAILED` where a tagger fails, `PRIVACY_LIST_TOO_LONG`. A caller that masks what
 * leaves the machine sends nothing then.
 */
export const detect = (text: string, options: DetectOptions = {}): Span[] => {
  const check = deadlineOf(options);
  check();
  const normalised = normalise(text);
  const found: Candidate[] = [];
  for (const piece of piecesOf(normalised.text)) {
    check();
    for (const candidate of detectPiece(normalised.text, piece, options, check))
      found.push(candidate);
  }
  return joinPieces(found).map(({ start, end, type, score, ruleId, reason }) => ({
    ...originalRange(normalised, start, end),
    type,
    score: Math.round(Math.min(score, 1) * 100) / 100,
    ruleId,
    reason,
  }));
};
