import { BYTE_ALPHABET } from '@lethe/models';
import { SPECIAL_TOKENS } from './special-tokens.ts';

/** Hugging Face's tokenizer.json of byte-level BPE: special tokens, the 256 bytes, then one token a merge. */
export function tokenizerFile(merges: readonly string[]): string {
  const entries = [...BYTE_ALPHABET, ...merges.map((merge) => merge.replace(' ', ''))];
  const file = {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: SPECIAL_TOKENS.map((content, id) => ({
      id,
      content,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
      special: true,
    })),
    normalizer: null,
    pre_tokenizer: {
      type: 'ByteLevel',
      add_prefix_space: false,
      trim_offsets: true,
      use_regex: true,
    },
    post_processor: null,
    decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true, use_regex: true },
    model: {
      type: 'BPE',
      dropout: null,
      unk_token: null,
      continuing_subword_prefix: null,
      end_of_word_suffix: null,
      fuse_unk: false,
      byte_fallback: false,
      vocab: Object.fromEntries(
        [...SPECIAL_TOKENS, ...entries].map((entry, id) => [entry, id] as const),
      ),
      merges: merges.map((merge) => merge.split(' ')),
    },
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
