import { detect } from '../detect.ts';
import type { DetectOptions } from '../detect-options.ts';
import type { PiiType, Span } from '../span.ts';
import type { PlaceholderType } from './placeholder.ts';
import { scanStandIns } from './scan.ts';
import { SEGMENT, segmentEnd } from './segments.ts';
import { createStandIns, type StandInStyle } from './stand-ins.ts';
import { keepWhole } from './whole-stand-ins.ts';

export interface SessionOptions extends DetectOptions {
  /** Fills an array with random bytes; the platform's generator by default. */
  readonly randomBytes?: (length: number) => Uint8Array;
  /** Most different values that the session stands in for; 10,000 by default. */
  readonly capacity?: number;
  /** What stands for a value; `placeholder` by default. */
  readonly style?: StandInStyle;
  /** Finds the values, such as `detect` with a memory of what it found before; `detect` by default. */
  readonly detector?: (text: string, options: DetectOptions) => readonly Span[];
}

export interface RestoreOptions {
  /** The text is inside a JSON string literal: values are escaped for it. */
  readonly json?: boolean;
}

export interface PseudonymiseOptions {
  /** The name of the field that the text fills: it counts as a word in front of it. */
  readonly label?: string;
  /** Called before each segment; what it throws ends the work. */
  readonly check?: () => void;
}

/** Puts values back into text that comes in pieces. */
export interface Restorer {
  /** What is decided by now; holds back only what could begin a stand-in. */
  push(chunk: string): string;
  /** The rest. */
  end(): string;
}

/** Stand-ins of one conversation. The map lives in this object only and is never shared. */
export interface PseudonymSession {
  readonly tag: string;
  /** How many different values have a stand-in. */
  readonly size: number;
  /** How many different values of each type have a stand-in; types without one are left out. */
  counts(): Partial<Record<PiiType, number>>;
  /** Replaces every value by its stand-in. */
  pseudonymise(text: string, options?: PseudonymiseOptions): string;
  /** Replaces a whole text by one placeholder; brackets are left out where a name may not hold them. */
  conceal(text: string, options?: { type?: PlaceholderType; brackets?: boolean }): string;
  /** Puts the values back. Stand-ins of other sessions stay as they are. */
  restore(text: string, options?: RestoreOptions): string;
  pseudonymiseStream(): TransformStream<string, string>;
  /** As `restoreStream`, for one field of many whose pieces come in turns. */
  restorer(options?: RestoreOptions): Restorer;
  restoreStream(options?: RestoreOptions): TransformStream<string, string>;
  /** Replaces the values that are known by now wherever else they stand. */
  cover(text: string): string;
  /** Whether a text holds a detected value as whole words; `counts` passes over some of them. */
  holdsValue(text: string, counts?: (value: string) => boolean): boolean;
  /** What the session looks for, and what it looks with. */
  readonly detectOptions: DetectOptions;
  readonly detector: NonNullable<SessionOptions['detector']>;
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

const detectLabelled = (
  text: string,
  label: string,
  { detector, ...options }: DetectOptions & Required<Pick<SessionOptions, 'detector'>>,
): readonly Span[] => {
  if (label === '') return detector(text, options);
  const lead = `${label}: `;
  return detector(lead + text, options)
    .filter(({ end }) => end > lead.length)
    .map((span) => ({
      ...span,
      start: Math.max(0, span.start - lead.length),
      end: span.end - lead.length,
    }));
};

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
    detector = detect,
    ...detectOptions
  } = options;
  const standIns = createStandIns({ randomBytes, capacity, style });
  const { find } = standIns;

  /** The user's own text that reads like a stand-in of this session is stood in for itself. */
  const guard = (text: string, before: string): string =>
    standIns.mayHold(text)
      ? scanStandIns(text, {
          find,
          before,
          final: true,
          // What comes next will be read behind the bracket.
          behind: 'written',
          replace: (_, written) => `[${standIns.nameOf('LITERAL', written)}]`,
        }).text
      : text;

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
    standIns.mayHold(text)
      ? scanStandIns(text, { find, final: true, replace: replaceWith(restoreOptions) }).text
      : text;

  const pseudonymiseSegment = (segment: string, label = ''): string => {
    standIns.read(segment);
    const spans = detectLabelled(segment, label, { detector, ...detectOptions });
    const text = assemble(segment, spans, standIns.written);
    return style === 'placeholder' || restore(text) === segment
      ? text
      : assemble(segment, spans, (name) => `[${name}]`);
  };

  const takeSegments = (
    buffer: string,
    final: boolean,
    emit: (text: string) => void,
    { label, check }: PseudonymiseOptions = {},
  ): string => {
    let from = 0;
    for (;;) {
      // One unit more than a segment tells whether the text goes on.
      const rest = buffer.slice(from, from + SEGMENT + 1);
      const end = segmentEnd(rest, final);
      if (end <= 0) return buffer.slice(from);
      check?.();
      const whole = keepWhole(rest, end, find);
      emit(pseudonymiseSegment(rest.slice(0, whole), from === 0 ? label : undefined));
      from += whole;
    }
  };

  const restorer = (restoreOptions: RestoreOptions = {}): Restorer => {
    const replace = replaceWith(restoreOptions);
    let buffer = '';
    let before = '';
    const scan = (final: boolean): string => {
      const { text, kept } = scanStandIns(buffer, { find, before, final, replace });
      before = kept > 0 ? (buffer[kept - 1] as string) : before;
      buffer = buffer.slice(kept);
      return text;
    };
    return {
      push: (chunk) => {
        buffer += chunk;
        return scan(false);
      },
      end: () => scan(true),
    };
  };

  return {
    tag: standIns.tag,
    get size() {
      return standIns.size;
    },
    counts: standIns.counts,
    pseudonymise: (text, options = {}) => {
      const parts: string[] = [];
      takeSegments(text, true, (part) => parts.push(part), options);
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
    restorer,
    restoreStream: (restoreOptions = {}) => {
      const { push, end } = restorer(restoreOptions);
      const send = (text: string, controller: TransformStreamDefaultController<string>) => {
        if (text !== '') controller.enqueue(text);
      };
      return new TransformStream({
        transform: (chunk, controller) => send(push(chunk), controller),
        flush: (controller) => send(end(), controller),
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
    detectOptions,
    detector,
    holdsValue: (text, counts = () => true) => {
      for (const [, value] of standIns.detected()) {
        if (text.includes(value) && counts(value) && wholeValue(value).test(text)) return true;
      }
      return false;
    },
  };
};
