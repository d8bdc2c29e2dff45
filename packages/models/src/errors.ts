import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong with a model: its files, its prompts, its worker. */
export const errors = defineErrors({
  SAFETENSORS_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `This is not a usable safetensors file: ${reason}. Get the file again from where it came from.`,
  },
  TOKENIZER_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `This tokenizer cannot be used: ${reason}. It must be a byte-level BPE tokenizer.json, complete and unchanged.`,
  },
  MODEL_CONFIG_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `This model's config.json cannot be used: ${reason}. It must describe a plain Llama model.`,
  },
  MODEL_WEIGHTS_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `These weights do not fit their config.json: ${reason}. Use the two files of one model together.`,
  },
  CONTEXT_EXCEEDED: {
    status: 400,
    message: ({ context }: { context: number }) =>
      `The prompt does not fit the model's ${context} tokens. Send a shorter one.`,
  },
});
