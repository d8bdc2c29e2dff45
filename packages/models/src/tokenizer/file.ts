import * as z from 'zod/mini';
import { errors } from '../errors.ts';
import { MAX_VOCABULARY } from './merges.ts';

const id = z.int().check(z.minimum(0), z.lt(MAX_VOCABULARY));
const absent = z.optional(z.union([z.null(), z.literal(''), z.literal(false)]));
const merge = z.union([z.string(), z.tuple([z.string(), z.string()])]);

/**
 * The part of Hugging Face's tokenizer.json that is understood here: byte-level BPE. What would change
 * the tokens (normalizers, dropout, other splits) is refused, not ignored.
 */
const schema = z.looseObject({
  added_tokens: z
    .array(z.looseObject({ id, content: z.string().check(z.minLength(1)) }))
    .check(z.maxLength(10_000)),
  normalizer: z.optional(z.null()),
  pre_tokenizer: z.looseObject({
    type: z.literal('ByteLevel'),
    add_prefix_space: z.literal(false),
    use_regex: z.optional(z.literal(true)),
  }),
  decoder: z.looseObject({ type: z.literal('ByteLevel') }),
  model: z.looseObject({
    type: z.literal('BPE'),
    vocab: z.record(z.string(), id),
    merges: z.array(merge).check(z.maxLength(MAX_VOCABULARY)),
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
    const path = parsed.error.issues[0]?.path.slice(0, 2).join('.') || 'file';
    throw errors.TOKENIZER_INVALID({ reason: `its "${path}" is not what byte-level BPE needs` });
  }
  const { added_tokens: added, model } = parsed.data;
  const special = new Map(added.map(({ content, id }) => [content, id]));
  const ordinary = Object.entries(model.vocab).filter(([entry]) => !special.has(entry));
  return { vocabulary: new Map(ordinary), merges: model.merges.map(splitMerge), special };
}

function splitMerge(merge: string | [string, string]): readonly [string, string] {
  if (typeof merge !== 'string') return merge;
  const space = merge.indexOf(' ');
  return [merge.slice(0, space), merge.slice(space + 1)];
}
