import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import { errors } from '../errors.ts';
import { canonical } from '../operators/canonical.ts';
import { type PlaceholderType, placeholderName, TAG_LENGTH, tagFrom } from './placeholder.ts';
import { scanPlaceholders } from './scan.ts';
import { segmentEnd } from './segments.ts';

export interface SessionOptions extends DetectOptions {
  /** Fills an array with random bytes; the platform's generator by default. */
  readonly randomBytes?: (length: number) => Uint8Array;
  /** Most different values that the session stands in for; 10,000 by default. */
  readonly capacity?: number;
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
  /** Replaces a whole text by one stand-in; brackets are left out where a name may not hold them. */
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
const SHORTEST_LEAK = 5;

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
 * `restore(pseudonymise(text))` is `text` for every text. Throws `PRIVACY_SESSION_FULL` when there
 * are more values than the capacity: nothing may be sent then.
 */
export const createPseudonymSession = (options: SessionOptions = {}): PseudonymSession => {
  const { randomBytes = platformBytes, capacity = CAPACITY, ...detectOptions } = options;
  const tag = tagFrom(randomBytes(TAG_LENGTH));
  const values = new Map<string, string>();
  const names = new Map<string, string>();
  const numbers = new Map<string, { number: number; variants: number }>();
  const counters = new Map<PlaceholderType, number>();

  const nameOf = (type: PlaceholderType, value: string): string => {
    const key = `${type}\n${value}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    if (values.size >= capacity) throw errors.PRIVACY_SESSION_FULL({ maximum: capacity });
    const entityKey = `${type}\n${type === 'LITERAL' ? value : canonical(type, value)}`;
    const entity = numbers.get(entityKey) ?? { number: (counters.get(type) ?? 0) + 1, variants: 0 };
    if (entity.variants === 0) counters.set(type, entity.number);
    entity.variants++;
    numbers.set(entityKey, entity);
    const name = placeholderName(type, tag, entity.number, entity.variants);
    names.set(key, name);
    values.set(name, value);
    return name;
  };

  /** The user's own text that reads like a stand-in of this session is stood in for itself. */
  const guard = (text: string, before: string): string =>
    scanPlaceholders(text, {
      tag,
      before,
      final: true,
      replace: (_, written) => `[${nameOf('LITERAL', written)}]`,
    }).text;

  const pseudonymiseSegment = (segment: string): string => {
    const spans = detect(segment, detectOptions);
    const pieces: string[] = [];
    let last = 0;
    let before = '';
    for (const span of spans) {
      pieces.push(guard(segment.slice(last, span.start), before));
      pieces.push(`[${nameOf(span.type, segment.slice(span.start, span.end))}]`);
      before = ']';
      last = span.end;
    }
    pieces.push(guard(segment.slice(last), before));
    return pieces.join('');
  };

  const takeSegments = (buffer: string, final: boolean, emit: (text: string) => void): string => {
    let rest = buffer;
    for (let end = segmentEnd(rest, final); end > 0; end = segmentEnd(rest, final)) {
      emit(pseudonymiseSegment(rest.slice(0, end)));
      rest = rest.slice(end);
    }
    return rest;
  };

  const detected = function* (): Generator<[string, string]> {
    for (const entry of values) {
      if (!entry[0].startsWith('LITERAL') && entry[1].length >= SHORTEST_LEAK) yield entry;
    }
  };

  const replaceWith =
    ({ json = false }: RestoreOptions) =>
    (name: string): string | undefined => {
      const value = values.get(name);
      return value === undefined || !json ? value : escapeJson(value);
    };

  return {
    tag,
    get size() {
      return values.size;
    },
    pseudonymise: (text) => {
      const parts: string[] = [];
      takeSegments(text, true, (part) => parts.push(part));
      return parts.join('');
    },
    conceal: (text, { type = 'LITERAL', brackets = true } = {}) => {
      const name = nameOf(type, text);
      return brackets ? `[${name}]` : name;
    },
    restore: (text, restoreOptions = {}) =>
      scanPlaceholders(text, { tag, final: true, replace: replaceWith(restoreOptions) }).text,
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
        const { text, kept } = scanPlaceholders(buffer, { tag, before, final, replace });
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
      for (const [name, value] of detected()) {
        if (covered.includes(value))
          covered = covered.replace(wholeValue(value), () => `[${name}]`);
      }
      return covered;
    },
    holdsValue: (text) => {
      for (const [, value] of detected()) {
        if (text.includes(value) && wholeValue(value).test(text)) return true;
      }
      return false;
    },
  };
};
