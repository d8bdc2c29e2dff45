import { errors } from '../errors.ts';
import { createDistinctValues } from '../operators/distinct-values.ts';
import type { PiiType } from '../span.ts';
import {
  createPlaceholderReader,
  mayBegin,
  type PlaceholderType,
  placeholderName,
  TAG_LENGTH,
  tagFrom,
} from './placeholder.ts';
import type { FindStandIn } from './scan.ts';
import { drawFrom } from './surrogates/draw.ts';
import { inventSurrogate } from './surrogates/invent.ts';
import { createSeenWords } from './surrogates/seen-words.ts';
import { createSurrogateIndex } from './surrogates/surrogate-index.ts';

/** `placeholder`: `[EMAIL_7K2QW_1]`. `surrogate`: a value of the same type and form that nobody has. */
export type StandInStyle = 'placeholder' | 'surrogate';

export interface StandInOptions {
  readonly randomBytes: (length: number) => Uint8Array;
  readonly capacity: number;
  readonly style: StandInStyle;
}

/** The values of one session and what stands for them. */
export interface StandIns {
  readonly tag: string;
  readonly size: number;
  readonly style: StandInStyle;
  /** Takes note of a text, so that no surrogate reads like a part of it. */
  read(text: string): void;
  /** The name of a value's stand-in. Throws `PRIVACY_SESSION_FULL` beyond the capacity. */
  nameOf(type: PlaceholderType, value: string): string;
  /** How the stand-in is written: a surrogate where there is one, else the name in brackets. */
  written(name: string): string;
  valueOf(name: string): string | undefined;
  readonly find: FindStandIn;
  /** False only for a text that holds no stand-in: every placeholder of the session holds its tag. */
  mayHold(text: string): boolean;
  /** How many values of each type there are, however many ways each is written in. */
  counts(): Partial<Record<PiiType, number>>;
  /** Names and values, without what only looked like a stand-in. */
  detected(): Iterable<[name: string, value: string]>;
}

interface Entity {
  readonly number: number;
  readonly seed: number;
  variants: number;
}

const SHORTEST_LEAK = 5;
const MOST_ATTEMPTS = 24;
/** Spreads consecutive numbers over 32 bits. */
const STRIDE = 0x9e3779b1;

export const createStandIns = ({ randomBytes, capacity, style }: StandInOptions): StandIns => {
  const tag = tagFrom(randomBytes(TAG_LENGTH));
  const placeholderAt = createPlaceholderReader(tag);
  const [a = 0, b = 0, c = 0, d = 0] = style === 'surrogate' ? randomBytes(4) : [];
  const firstSeed = ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
  const values = new Map<string, string>();
  const names = new Map<string, string>();
  const entities = createDistinctValues<Entity>(capacity);
  let made = 0;
  const counters = new Map<PlaceholderType, number>();
  const surrogates = new Map<string, string>();
  const taken = new Set<string>();
  const index = createSurrogateIndex();
  const seen = createSeenWords();

  const surrogateFor = (type: PlaceholderType, value: string, seed: number): string | undefined => {
    if (style === 'placeholder' || type === 'LITERAL') return undefined;
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      const invented = inventSurrogate(type, value, drawFrom(seed + attempt));
      if (invented === undefined) return undefined;
      if (!taken.has(invented) && !seen.mayHold(invented)) return invented;
    }
    return undefined;
  };

  const entityOf = (type: PlaceholderType, value: string): Entity =>
    entities.of(type, value, () => {
      const number = (counters.get(type) ?? 0) + 1;
      const seed = (firstSeed + Math.imul(++made, STRIDE)) >>> 0;
      counters.set(type, number);
      return { number, seed, variants: 0 };
    });

  const nameOf = (type: PlaceholderType, value: string): string => {
    const key = `${type}\n${value}`;
    const known = names.get(key);
    if (known !== undefined) return known;
    if (values.size >= capacity) throw errors.PRIVACY_SESSION_FULL({ maximum: capacity });
    const entity = entityOf(type, value);
    entity.variants++;
    const name = placeholderName(type, tag, entity.number, entity.variants);
    names.set(key, name);
    values.set(name, value);
    const surrogate = surrogateFor(type, value, entity.seed);
    if (surrogate !== undefined) {
      surrogates.set(name, surrogate);
      taken.add(surrogate);
      index.add(surrogate, name);
    }
    return name;
  };

  return {
    tag,
    style,
    get size() {
      return values.size;
    },
    read: (text) => {
      if (style === 'surrogate') seen.read(text);
    },
    nameOf,
    written: (name) => surrogates.get(name) ?? `[${name}]`,
    valueOf: (name) => values.get(name),
    find: (text, at, before, final) => {
      if (mayBegin(before, text[at] as string)) {
        const match = placeholderAt(text, at, final);
        if (match.kind !== 'none') return match;
      }
      return index.at(text, at, before, final);
    },
    counts: () => {
      const { LITERAL: _, ...counts } = Object.fromEntries(counters) as Record<string, number>;
      return counts;
    },
    mayHold: (text) => surrogates.size > 0 || text.toUpperCase().includes(tag),
    detected: function* () {
      for (const entry of values)
        if (!entry[0].startsWith('LITERAL') && entry[1].length >= SHORTEST_LEAK) yield entry;
    },
  };
};
