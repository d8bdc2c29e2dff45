import type { Detector, Finding } from '../signals/signal.ts';
import { KINDS, kindOf, STEPS, type Trigrams } from './trigrams.ts';

/** Shortest beginning that shows how a text is written, and shortest ending that is looked at. */
const HEAD = 24;
const TAIL = 32;
/** What is read of a text's last line, UTF-16 code units. */
const READ = 2000;

/** Bits a character: English prose stays under the first, and an ending counts from so much more. */
const PROSE = 3.7;
const JUMP = 1;
/** The jump from which an ending is as strange as it gets. */
const LARGE_JUMP = 3;

/** Signs beside letters where prose has none: `](`, `\!--`, `==x`. */
const ODD_JOINT =
  /[a-z][[\](){}<>\\/|*=+^~@#$%&_;:"]+[A-Za-z]|[\](){}<>\\|*=+^~@#$%&]{2}|[a-z][A-Z]/g;
const ODD_JOINTS = 3;
const LETTER = /[A-Za-z]/g;

/**
 * A suffix alone breaks no principle at medium sensitivity: code in the same line as prose looks like one. It
 * counts at high sensitivity, and is recorded always.
 */
const LEAST = 0.3;
const MOST = 0.48;

/**
 * Finds an ending that was searched for by machine to make a model obey (Zou et al. 2023): prose, and then in
 * the same line characters that are far more surprising than those before (perplexity, Alon and Kamfonas
 * 2023), made of letters and signs in a way that prose is not. Linear in the text.
 */
export function createSuffixDetector(trigrams: Trigrams): Detector {
  return {
    id: 'suffix',
    signals: ['jailbreak'],
    detect({ text, direction }) {
      if (direction !== 'input') return {};
      const line = lastLine(text);
      const found = line.text.length < HEAD + TAIL ? null : strangeEnding(trigrams, line.text);
      if (found === null) return {};
      const finding: Finding = {
        start: line.start + found.at,
        end: line.start + line.text.length,
        ruleId: 'suffix.surprise',
      };
      return { jailbreak: { score: found.score, findings: [finding] } };
    },
  };
}

function lastLine(text: string): { text: string; start: number } {
  const end = text.trimEnd().length;
  const start = Math.max(text.lastIndexOf('\n', end - 1) + 1, end - READ);
  return { text: text.slice(start, end), start };
}

function strangeEnding(trigrams: Trigrams, line: string): { at: number; score: number } | null {
  const bits = surprise(trigrams, line);
  const whole = bits[line.length] as number;
  let best = { at: -1, jump: JUMP };
  for (let at = HEAD; at <= line.length - TAIL; at++) {
    if (line.charCodeAt(at - 1) !== 32) continue;
    const head = (bits[at] as number) / at;
    const jump = (whole - (bits[at] as number)) / (line.length - at) - head;
    if (head <= PROSE && jump > best.jump) best = { at, jump };
  }
  if (best.at < 0 || !isMixed(line.slice(best.at))) return null;
  const share = Math.min(1, (best.jump - JUMP) / (LARGE_JUMP - JUMP));
  return { at: best.at, score: Math.round((LEAST + share * (MOST - LEAST)) * 10_000) / 10_000 };
}

/** Bits of all characters before each place. */
function surprise(trigrams: Trigrams, text: string): Float64Array {
  const bits = new Float64Array(text.length + 1);
  let context = 0;
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at));
    const step = trigrams[context * KINDS + kind] as number;
    bits[at + 1] = (bits[at] as number) + step / STEPS;
    context = (context % KINDS) * KINDS + kind;
  }
  return bits;
}

/** Letters mostly, and signs between them: a table, an address or a picture in base64 is not. */
function isMixed(ending: string): boolean {
  const letters = (ending.match(LETTER)?.length ?? 0) / ending.length;
  if (letters < 0.45 || letters > 0.93 || /https?:\/\//.test(ending)) return false;
  return (ending.match(ODD_JOINT)?.length ?? 0) >= ODD_JOINTS;
}
