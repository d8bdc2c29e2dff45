import * as z from 'zod';
import { errors } from '../errors.ts';
import { createLexicon, type LexiconSource } from '../rules/lexicon.ts';
import type { Rule } from '../rules/rule.ts';
import { SIGNALS } from '../signals/signal-names.ts';
import { isLinearPattern } from './linear-pattern.ts';

/** Largest file of a rule pack, bytes. */
export const PACK_BYTES = 256_000;

const name = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/);
const group = z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,31}$/);
const day = z.iso.date();
const score = z.number().gt(0).max(1);
const finding = {
  id: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,63}$/),
  signal: z.enum(SIGNALS),
  score,
};

const packSchema = z.strictObject({
  format: z.literal('lethe rule pack 1'),
  name,
  /** Day it was made, and the day from which it is no longer used. */
  date: day,
  expires: day,
  /** Phrases by group, one or several words between two bars, each of at most eight words. */
  groups: z.record(group, z.string().min(1).max(20_000)).default({}),
  rules: z
    .array(
      z.strictObject({
        ...finding,
        sequence: z.array(group).min(1).max(6),
        gap: z.int().min(0).max(20).optional(),
        unless: z.array(group).max(16).optional(),
        notAt: z.array(group).max(16).optional(),
      }),
    )
    .max(500)
    .default([]),
  /** Regular expressions that take linear time, for lower-case text. */
  patterns: z
    .array(z.strictObject({ ...finding, pattern: z.string() }))
    .max(200)
    .default([]),
});

/** One more pattern to look for. */
export interface Pattern {
  readonly id: string;
  readonly signal: Rule['signal'];
  readonly score: number;
  readonly pattern: string;
}

/** Rules and patterns that came after this version of Lethe. */
export interface RulePack {
  readonly name: string;
  /** ISO 8601 days. */
  readonly date: string;
  readonly expires: string;
  readonly groups: LexiconSource;
  readonly rules: readonly Rule[];
  readonly patterns: readonly Pattern[];
}

/**
 * Reads a rule pack. Every rule names groups of the pack, ids start with the pack's name, and patterns take
 * linear time.
 *
 * @throws RULE_PACK_INVALID
 */
export function parseRulePack(json: string, { file }: { file: string }): RulePack {
  const refuse = (path: string, problem: string) =>
    errors.RULE_PACK_INVALID({ file, path, problem });
  if (Buffer.byteLength(json) > PACK_BYTES)
    throw refuse('', `it is larger than ${PACK_BYTES} bytes`);
  const parsed = packSchema.safeParse(jsonOf(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(issue?.path.join('.') ?? '', 'it is not what a rule pack must be');
  }
  const pack = parsed.data;
  const ids = [...pack.rules, ...pack.patterns].map(({ id }) => id);
  if (new Set(ids).size < ids.length) throw refuse('rules', 'two of them have the same id');
  if (!ids.every((id) => id.startsWith(`${pack.name}.`)))
    throw refuse('rules', `ids must start with ${pack.name}.`);
  for (const { id, sequence, unless = [], notAt = [] } of pack.rules)
    if (![...sequence, ...unless, ...notAt].every((one) => Object.hasOwn(pack.groups, one)))
      throw refuse(`rules.${id}`, 'it names a group that the pack does not have');
  for (const { id, pattern } of pack.patterns)
    if (!isLinearPattern(pattern))
      throw refuse(
        `patterns.${id}`,
        'it may take more than linear time; leave out *, + and groups that repeat',
      );
  try {
    createLexicon(pack.groups);
  } catch {
    throw refuse('groups', 'a phrase has more than eight words');
  }
  // Groups of a pack get names of their own, so that two packs never change one another.
  const own = (one: string) => `${pack.name}/${one}`;
  return {
    ...pack,
    groups: Object.fromEntries(
      Object.entries(pack.groups).map(([one, phrases]) => [own(one), phrases.toLowerCase()]),
    ),
    rules: pack.rules.map(({ sequence, unless, notAt, gap, ...rule }) => ({
      ...rule,
      sequence: sequence.map(own),
      ...(gap === undefined ? {} : { gap }),
      ...(unless === undefined ? {} : { unless: unless.map(own) }),
      ...(notAt === undefined ? {} : { notAt: notAt.map(own) }),
    })),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
