export { decodeBfloat16, encodeBfloat16 } from './safetensors/bfloat16.ts';
export type { Dtype } from './safetensors/format.ts';
export { readSafetensors, type Safetensors, type Tensor } from './safetensors/read.ts';
export { type SafetensorsContent, writeSafetensors } from './safetensors/write.ts';
export type { TokenStream } from './tokenizer/token-stream.ts';
export { parseTokenizer, type Tokenizer } from './tokenizer/tokenizer.ts';
