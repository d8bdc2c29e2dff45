import {
  createLlama,
  type Llama,
  parseLlamaConfig,
  parseTokenizer,
  readSafetensors,
  readVerifiedModel,
  SHIPPED_MODELS,
  type Tokenizer,
} from '@lethe/models';

/** The shipped model without a conversation around it, for measures of its cache. */
export async function openNanoCache(): Promise<{ llama: Llama; tokenizer: Tokenizer }> {
  const shipped = SHIPPED_MODELS.get('local/nano');
  if (!shipped) throw new Error('nano is not shipped');
  const { files } = await readVerifiedModel(shipped, {
    only: ['config.json', 'tokenizer.json', 'model.safetensors'],
  });
  const bytes = (name: string) => files.get(name) as Uint8Array;
  const text = (name: string) => new TextDecoder().decode(bytes(name));
  const config = parseLlamaConfig(text('config.json'));
  const weights = readSafetensors(bytes('model.safetensors'));
  return {
    llama: createLlama({ config, weights, caches: 2 }),
    tokenizer: parseTokenizer(text('tokenizer.json')),
  };
}
