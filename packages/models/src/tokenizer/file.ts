import * as z from 'zod/mini';
import { errors } from '../errors.ts';
import { MAX_VOCABULARY } from './merges.ts';

// The long lists are checked by hand: a schema takes ten times as long, at every start.
const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isId = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0 && Number(value) < MAX_VOCABULARY;

const absent = z.optional(z.union([z.null(), z.literal(''), z.literal(false)]));

/**
 * The part of Hugging Face's tokenizer.json that is understood here: byte-level BPE. What would change
 * the tokens (normalizers, dropout, other splits) is refused, not ignored.
 */
const schema = z.looseObject({
  added_tokens: z.array(z.unknown()).check(z.maxLength(10_000)),
  normalizer: z.optional(z.null()),
  pre_tokenizer: z.looseObject({
    type: z.literal('ByteLevel'),
    add_prefix_space: z.literal(false),
    use_regex: z.optional(z.literal(true)),
  }),
  decoder: z.looseObject({ type: z.literal('ByteLevel') }),
  model: z.looseObject({
    type: z.literal('BPE'),
    vocab: z.custom<Record<string, unknown>>(isRecord),
    merges: z.array(z.unknown()).check(z.maxLength(MAX_VOCABULARY)),
    dropout: z.optional(z.union([z.null(), z.literal(0)])),
    continuing_subword_prefix: absent,
    end_of_word_suffix: absent,
    byte_fallback: absent,
    ignore_merges: absent,
  }),
});

export interface TokenizerFile {
  /** Ordinary entries, written in the byte alphabet. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly merges: readonly (readonly [left: string, right: string])[];
  /** Tokens with a meaning of their own; never produced from text. */
  readonly special: ReadonlyMap<string, number>;
}

/** @throws TOKENIZER_INVALID if the text is cut off, is not JSON or describes another tokenizer. */
export function parseTokenizerFile(json: string): TokenizerFile {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    throw errors.TOKENIZER_INVALID({ reason: 'it is not complete JSON' }, { cause });
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    throw unusable(parsed.error.issues[0]?.path.slice(0, 2).join('.') || 'file');
  }
  const { added_tokens: added, model } = parsed.data;
  const special = new Map(added.map(addedToken));
  const entries = Object.entries(model.vocab);
  if (!entries.every(([, id]) => isId(id))) throw unusable('model.vocab');
  const ordinary = (entries as [string, number][]).filter(([entry]) => !special.has(entry));
  return { vocabulary: new Map(ordinary), merges: model.merges.map(splitMerge), special };
}

const unusable = (path: string) =>
  errors.TOKENIZER_INVALID({ reason: `its "${path}" is not what byte-level BPE needs` });

function addedToken(value: unknown): [content: string, id: number] {
  const { content, id } = (isRecord(value) ? value : {}) as Record<string, unknown>;
  if (typeof content !== 'string' || content === '' || !isId(id)) throw unusable('added_tokens');
  return [content, id];
}

/** A pair, written as a list or with a space between. */
function splitMerge(merge: unknown): readonly [string, string] {
  const parts = typeof merge === 'string' ? splitAtSpace(merge) : merge;
  if (Array.isArray(parts) && parts.length === 2) {
    const [left, right] = parts as unknown[];
    if (typeof left === 'string' && typeof right === 'string') return [left, right];
  }
  throw unusable('model.merges');
}

function splitAtSpace(merge: string): [string, string] {
  const space = merge.indexOf(' ');
  return [merge.slice(0, space), merge.slice(space + 1)];
}
