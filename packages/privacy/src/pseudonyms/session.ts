import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import type { Span } from '../span.ts';
import type { PlaceholderType } from './placeholder.ts';
import { scanStandIns } from './scan.ts';
import { segmentEnd } from './segments.ts';
import { createStandIns, type StandInStyle } from './stand-ins.ts';
import { keepWhole } from './whole-stand-ins.ts';

export interface SessionOptions extends DetectOptions {
  /** Fills an array with random bytes; the platform's generator by default. */
  readonly randomBytes?: (length: number) => Uint8Array;
  /** Most different values that the session stands in for; 10,000 by default. */
  readonly capacity?: number;
  /** What stands for a value; `placeholder` by default. */
  readonly style?: StandInStyle;
}

export interface RestoreOptions {
  /** The text is inside a JSON string literal: values are escaped for it. */
  readonly json?: boolean;
}

/** Stand-ins of one conversation. The map lives in this object only and is never shared. */
export interface PseudonymSession {
  readonly tag: string;
  /** How many different values have a stand-in. */
  readonly size: number;
  /** Replaces every value by its stand-in. */
  pseudonymise(text: string): string;
  /** Replaces a whole text by one placeholder; brackets are left out where a name may not hold them. */
  conceal(text: string, options?: { type?: PlaceholderType; brackets?: boolean }): string;
  /** Puts the values back. Stand-ins of other sessions stay as they are. */
  restore(text: string, options?: RestoreOptions): string;
  pseudonymiseStream(): TransformStream<string, string>;
  restoreStream(options?: RestoreOptions): TransformStream<string, string>;
  /** Replaces the values that are known by now wherever else they stand. */
  cover(text: string): string;
  /** Whether a text holds a detected value as whole words. */
  holdsValue(text: string): boolean;
}

const CAPACITY = 10_000;

/** A value where no letter or digit touches it. */
const wholeValue = (value: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${value.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'gu',
  );

const platformBytes = (length: number): Uint8Array =>
  crypto.getRandomValues(new Uint8Array(length));

const escapeJson = (value: string): string => JSON.stringify(value).slice(1, -1);

/**
 * Opens the stand-ins of one conversation.
 *
 * `restore(pseudonymise(text))` is `text` for every text, in both styles. A value that has no
 * surrogate, or whose surrogate could not be told apart where it would stand, gets a placeholder.
 * Throws `PRIVACY_SESSION_FULL` when there are more values than the capacity: nothing may be sent
 * then.
 */
export const createPseudonymSession = (options: SessionOptions = {}): PseudonymSession => {
  const {
    randomBytes = platformBytes,
    capacity = CAPACITY,
    style = 'placeholder',
    ...detectOptions
  } = options;
  const standIns = createStandIns({ randomBytes, capacity, style });
  const { find } = standIns;

  /** The user's own text that reads like a stand-in of this session is stood in for itself. */
  const guard = (text: string, before: string): string =>
    scanStandIns(text, {
      find,
      before,
      final: true,
      replace: (_, written) => `[${standIns.nameOf('LITERAL', written)}]`,
    }).text;

  const assemble = (
    segment: string,
    spans: readonly Span[],
    write: (name: string) => string,
  ): string => {
    const pieces: string[] = [];
    let last = 0;
    let before = '';
    const add = (piece: string) => {
      pieces.push(piece);
      before = piece.at(-1) ?? before;
    };
    for (const span of spans) {
      add(guard(segment.slice(last, span.start), before));
      add(write(standIns.nameOf(span.type, segment.slice(span.start, span.end))));
      last = span.end;
    }
    add(guard(segment.slice(last), before));
    return pieces.join('');
  };

  const replaceWith =
    ({ json = false }: RestoreOptions) =>
    (name: string): string | undefined => {
      const value = standIns.valueOf(name);
      return value === undefined || !json ? value : escapeJson(value);
    };

  const restore = (text: string, restoreOptions: RestoreOptions = {}): string =>
    scanStandIns(text, { find, final: true, replace: replaceWith(restoreOptions) }).text;

  const pseudonymiseSegment = (segment: string): string => {
    standIns.read(segment);
    const spans = detect(segment, detectOptions);
    const text = assemble(segment, spans, standIns.written);
    return style === 'placeholder' || restore(text) === segment
      ? text
      : assemble(segment, spans, (name) => `[${name}]`);
  };

  const takeSegments = (buffer: string, final: boolean, emit: (text: string) => void): string => {
    let rest = buffer;
    for (let end = segmentEnd(rest, final); end > 0; end = segmentEnd(rest, final)) {
      const whole = keepWhole(rest, end, find);
      emit(pseudonymiseSegment(rest.slice(0, whole)));
      rest = rest.slice(whole);
    }
    return rest;
  };

  return {
    tag: standIns.tag,
    get size() {
      return standIns.size;
    },
    pseudonymise: (text) => {
      const parts: string[] = [];
      takeSegments(text, true, (part) => parts.push(part));
      return parts.join('');
    },
    conceal: (text, { type = 'LITERAL', brackets = true } = {}) => {
      const name = standIns.nameOf(type, text);
      return brackets ? `[${name}]` : name;
    },
    restore,
    pseudonymiseStream: () => {
      let buffer = '';
      return new TransformStream({
        transform: (chunk, controller) => {
          buffer = takeSegments(buffer + chunk, false, (part) => controller.enqueue(part));
        },
        flush: (controller) => {
          takeSegments(buffer, true, (part) => controller.enqueue(part));
        },
      });
    },
    restoreStream: (restoreOptions = {}) => {
      const replace = replaceWith(restoreOptions);
      let buffer = '';
      let before = '';
      const scan = (final: boolean): string => {
        const { text, kept } = scanStandIns(buffer, { find, before, final, replace });
        before = kept > 0 ? (buffer[kept - 1] as string) : before;
        buffer = buffer.slice(kept);
        return text;
      };
      return new TransformStream({
        transform: (chunk, controller) => {
          buffer += chunk;
          const text = scan(false);
          if (text !== '') controller.enqueue(text);
        },
        flush: (controller) => {
          const text = scan(true);
          if (text !== '') controller.enqueue(text);
        },
      });
    },
    cover: (text) => {
      let covered = text;
      for (const [name, value] of standIns.detected()) {
        if (covered.includes(value))
          covered = covered.replace(wholeValue(value), () => standIns.written(name));
      }
      return covered;
    },
    holdsValue: (text) => {
      for (const [, value] of standIns.detected()) {
        if (text.includes(value) && wholeValue(value).test(text)) return true;
      }
      return false;
    },
  };
};
