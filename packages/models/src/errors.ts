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
});
