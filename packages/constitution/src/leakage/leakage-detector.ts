import type { Detector, Finding } from '../signals/signal.ts';
import { originOf } from '../views/view.ts';
import { viewsOf } from '../views/views.ts';
import { createCopyAutomaton } from './copy-automaton.ts';
import { tokensOf } from './tokens.ts';

/** What an answer must not repeat. Texts are kept as hashes, canaries as they are. */
export interface LeakageOptions {
  /** Records that are not public, such as training data. */
  readonly records?: readonly string[];
  /** The operator's own instructions. */
  readonly systemTexts?: readonly string[];
  /** Strings that were planted to be found again, each of at least 8 characters. */
  readonly canaries?: readonly string[];
  /** Tags of the placeholders that belong to this conversation, such as `7K2QW`. */
  readonly ownTags?: readonly string[];
}

/** Tokens in a row that make a copy (Carlini et al. 2023 call an output of 50 known tokens memorised). */
export const COPIED_TOKENS = 50;
/** A shorter protected text leaks as a whole, from so many tokens on. */
const SHORTEST = 12;
const SHORTEST_CANARY = 8;
const CANARIES = 1000;

/** Stand-ins of `@lethe/privacy`: type, tag of the conversation, number. */
const PLACEHOLDER =
  /\b[A-Z]{3,12}(?:_[A-Z]{2,12}){0,2}_([BCDFGHJKMNPQRSTVWXZ2-9]{5})_\d{1,7}(?!\w)/g;

const FINDINGS = 32;

const normal = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/**
 * Looks in answers for what they repeat and must not: 50 tokens of a protected text (or all of a shorter one),
 * a canary, also where it is encoded, and a placeholder of another conversation. Linear in the text.
 *
 * @throws RangeError for more than 200,000 protected tokens, 1,000 canaries, or a canary of under 8 characters
 */
export function createLeakageDetector({
  records = [],
  systemTexts = [],
  canaries = [],
  ownTags = [],
}: LeakageOptions): Detector {
  if (canaries.length > CANARIES || canaries.some(({ length }) => length < SHORTEST_CANARY))
    throw new RangeError(
      `At most ${CANARIES} canaries of at least ${SHORTEST_CANARY} characters can be looked for.`,
    );
  const texts = [...records, ...systemTexts];
  const lengths = texts.map((text) => tokensOf(text, COPIED_TOKENS).hashes.length);
  const automaton = createCopyAutomaton(texts, {
    least: (text) => Math.max(SHORTEST, Math.min(COPIED_TOKENS, lengths[text] as number)),
  });
  const planted = canaries.map(normal);
  const own = new Set(ownTags);

  function findingsIn(text: string): Finding[] {
    const copies = automaton.find(text).map(
      ({ text: number, start, end }): Finding => ({
        start,
        end,
        ruleId: number < records.length ? 'leak.record' : 'leak.system-text',
      }),
    );
    const foreign = [...text.matchAll(PLACEHOLDER)]
      .filter(([, tag]) => !own.has(tag as string))
      .map(({ 0: name, index }): Finding => {
        return { start: index, end: index + name.length, ruleId: 'leak.placeholder' };
      });
    return [...copies, ...foreign, ...canariesIn(text, planted)];
  }

  return {
    id: 'leakage',
    signals: ['injection'],
    detect({ text, direction }) {
      if (direction !== 'output') return {};
      const findings = findingsIn(text).slice(0, FINDINGS);
      return findings.length === 0 ? {} : { injection: { score: 1, findings } };
    },
  };
}

function canariesIn(text: string, planted: readonly string[]): Finding[] {
  if (planted.length === 0) return [];
  return viewsOf(text).flatMap((view) => {
    const read = normal(view.text);
    // White space that was put together moves places; then the whole text is named.
    const isInPlace = read.length === view.text.length;
    return planted.flatMap((canary): Finding[] => {
      const at = read.indexOf(canary);
      if (at < 0) return [];
      const place = isInPlace
        ? originOf(view, { start: at, end: at + canary.length })
        : { start: 0, end: text.length };
      return [{ ...place, ruleId: 'leak.canary' }];
    });
  });
}
