import { BYTE_ALPHABET } from '../src/tokenizer/byte-alphabet.ts';

/** A small but complete tokenizer.json: special tokens, the 256 bytes, then one token a merge. */
export function exampleTokenizerFile({
  special = ['<|bos|>', '<|end|>'],
  merges = [] as readonly string[],
} = {}) {
  const entries = [...special, ...BYTE_ALPHABET, ...merges.map((merge) => merge.replace(' ', ''))];
  return {
    version: '1.0',
    added_tokens: special.map((content, id) => ({ id, content, special: true })),
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
      vocab: Object.fromEntries(entries.map((entry, id) => [entry, id])),
      merges,
    },
  };
}
