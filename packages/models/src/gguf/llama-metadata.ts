import type { LlamaConfig } from '../llama/config.ts';
import type { TokenizerFile } from '../tokenizer/file.ts';
import { FILE_TYPE, type GgufPrecision } from './format.ts';
import type { GgufValue } from './write.ts';

export interface LlamaMetadataOptions {
  readonly name: string;
  readonly licence: string;
  readonly config: LlamaConfig;
  readonly tokenizer: TokenizerFile;
  readonly precision: GgufPrecision;
  /** Jinja, as `tokenizer.chat_template`. */
  readonly chatTemplate: string;
  readonly begin: number;
  readonly end: number;
}

/** Token types of `llama.h`. */
const NORMAL = 1;
const CONTROL = 3;
const UNUSED = 5;

/** What llama.cpp needs to know of a Llama model with a byte-level BPE tokenizer. */
export function llamaMetadata(options: LlamaMetadataOptions): Map<string, GgufValue> {
  const { name, licence, config, precision } = options;
  const count = (value: number): GgufValue => ({ type: 'uint32', value });
  const real = (value: number): GgufValue => ({ type: 'float32', value });
  const text = (value: string): GgufValue => ({ type: 'string', value });
  return new Map<string, GgufValue>([
    ['general.architecture', text('llama')],
    ['general.name', text(name)],
    ['general.license', text(licence)],
    ['general.file_type', count(FILE_TYPE[precision])],
    ['llama.vocab_size', count(config.vocabulary)],
    ['llama.context_length', count(config.context)],
    ['llama.embedding_length', count(config.hidden)],
    ['llama.block_count', count(config.layers)],
    ['llama.feed_forward_length', count(config.intermediate)],
    ['llama.attention.head_count', count(config.heads)],
    ['llama.attention.head_count_kv', count(config.keyValueHeads)],
    ['llama.attention.key_length', count(config.headSize)],
    ['llama.attention.value_length', count(config.headSize)],
    ['llama.attention.layer_norm_rms_epsilon', real(config.normEpsilon)],
    ['llama.rope.dimension_count', count(config.headSize)],
    ['llama.rope.freq_base', real(config.ropeTheta)],
    ...tokenizerMetadata(options),
  ]);
}

function tokenizerMetadata({
  config,
  tokenizer: { vocabulary, special, merges },
  ...options
}: LlamaMetadataOptions): [string, GgufValue][] {
  // A model may have more rows than its tokenizer has tokens.
  const tokens = Array.from({ length: config.vocabulary }, (_, id) => `<|unused ${id}|>`);
  const types = new Array<number>(config.vocabulary).fill(UNUSED);
  const place = (entries: ReadonlyMap<string, number>, type: number): void => {
    for (const [entry, id] of entries) {
      tokens[id] = entry;
      types[id] = type;
    }
  };
  place(vocabulary, NORMAL);
  place(special, CONTROL);
  return [
    ['tokenizer.ggml.model', { type: 'string', value: 'gpt2' }],
    ['tokenizer.ggml.pre', { type: 'string', value: 'gpt-2' }],
    ['tokenizer.ggml.tokens', { type: 'strings', value: tokens }],
    ['tokenizer.ggml.token_type', { type: 'int32s', value: types }],
    ['tokenizer.ggml.merges', { type: 'strings', value: merges.map((pair) => pair.join(' ')) }],
    ['tokenizer.ggml.bos_token_id', { type: 'uint32', value: options.begin }],
    ['tokenizer.ggml.eos_token_id', { type: 'uint32', value: options.end }],
    ['tokenizer.ggml.add_bos_token', { type: 'bool', value: false }],
    ['tokenizer.chat_template', { type: 'string', value: options.chatTemplate }],
  ];
}
