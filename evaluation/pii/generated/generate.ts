import { PII_TYPES, type PiiType } from '@lethe/privacy';
import type { PiiRecord } from '../record.ts';
import { type FilledText, fill, type Piece } from './filled-text.ts';
import { KEYS, LABELS } from './labels.ts';
import { type Field, LAYOUTS } from './layouts.ts';
import { LOCALES, type Locale } from './locales.ts';
import { LOOK_ALIKES } from './look-alikes.ts';
import { createRandom, type Random } from './random.ts';
import { SENTENCES } from './sentences.ts';
import { DEVICES, SECRETS } from './values/machines.ts';
import { ROUTING } from './values/money.ts';
import { VALUES } from './values/values.ts';

export interface GenerateOptions {
  readonly seed: number;
  /** How many records of each kind; eight times as many sentences and four times as many look-alikes. */
  readonly each?: number;
}

const pieceOf = (name: string, locale: Locale, r: Random): Piece => ({
  type: name === 'SURNAME' ? 'PERSON' : (name as PiiType),
  value: (VALUES[name as PiiType] as (locale: Locale, r: Random) => string)(locale, r),
});

const sentence = (locale: Locale, r: Random): FilledText =>
  fill(r.pick(SENTENCES[locale.language]), (name) => pieceOf(name, locale, r));

const fieldsOf = (locale: Locale, count: number, r: Random): Omit<Field, 'value'>[] => {
  const labels = LABELS[locale.language];
  const types = (Object.keys(labels) as PiiType[]).filter((type) => type in KEYS);
  return Array.from({ length: count }, () => types.splice(r.integer(0, types.length - 1), 1))
    .flat()
    .map((type) => ({
      type,
      label: r.pick(labels[type] as readonly string[]),
      key: r.pick(KEYS[type] as readonly string[]),
    }));
};

const record = (locale: Locale, layout: keyof typeof LAYOUTS, r: Random): FilledText => {
  const fields = fieldsOf(locale, r.integer(2, 5), r);
  const rows = Array.from({ length: r.integer(1, 3) }, () =>
    fields.map((field): Field => {
      const piece = pieceOf(field.type, locale, r);
      return { ...field, value: typeof piece === 'string' ? piece : piece.value };
    }),
  );
  return (LAYOUTS[layout] as (typeof LAYOUTS)[string])(rows);
};

const secret = (r: Random): FilledText => {
  const [line, value] = r.pick(SECRETS)(r);
  return fill(line.replace('$', '{SECRET}'), () => ({ type: 'SECRET', value }));
};

const labelled = (
  list: readonly (readonly [string, (r: Random) => string])[],
  type: PiiType,
  r: Random,
): FilledText => {
  const [label, make] = r.pick(list);
  const frame = r.pick([`${label}: {X}`, `The ${label} is {X}, as agreed.`, `${label} {X}`]);
  return fill(frame, () => ({ type, value: make(r) }));
};

/** One line a kind of text: what the records of a run are made of. */
const KINDS: Readonly<Record<string, (locale: Locale, r: Random) => FilledText>> = {
  sentence,
  'sentence in lower case': (locale, r) => {
    const { text, spans } = sentence(locale, r);
    const lower = text.toLowerCase();
    return lower.length === text.length ? { text: lower, spans } : { text, spans };
  },
  ...Object.fromEntries(
    Object.keys(LAYOUTS).map((layout) => [
      layout,
      (locale: Locale, r: Random) => record(locale, layout, r),
    ]),
  ),
  secret: (_, r) => secret(r),
  device: (_, r) => labelled(DEVICES, 'DEVICE_ID', r),
  routing: (_, r) => labelled(ROUTING, 'ROUTING_NUMBER', r),
};

/** How many of each kind against the rest: sentences are the hardest, and there are most of them. */
const SHARES: Readonly<Record<string, number>> = { sentence: 8, 'sentence in lower case': 0.5 };

/**
 * Records that nobody wrote and no rule was written for: values made by check digit and locale, in
 * sentences and layouts of sixteen languages, and look-alikes. The same seed gives the same records.
 */
export const generateRecords = ({ seed, each = 150 }: GenerateOptions): PiiRecord[] => {
  const random = createRandom(seed);
  for (const { faker } of LOCALES) faker.seed(random.integer(1, 1_000_000));
  const records: PiiRecord[] = [];
  for (const [kind, make] of Object.entries(KINDS)) {
    const count = Math.round(each * (SHARES[kind] ?? 1));
    for (let i = 0; i < count; i++) {
      const locale = LOCALES[i % LOCALES.length] as Locale;
      const { text, spans } = make(locale, random);
      records.push({
        id: `${kind} ${i}`,
        text,
        spans,
        scope: PII_TYPES,
        kind: 'positive',
        lang: locale.language,
      });
    }
  }
  for (let i = 0; i < each * 4; i++) {
    const text = (LOOK_ALIKES[i % LOOK_ALIKES.length] as (r: Random) => string)(random);
    records.push({
      id: `look-alike ${i}`,
      text,
      spans: [],
      scope: PII_TYPES,
      kind: 'negative',
      lang: 'mul',
    });
  }
  return records;
};
