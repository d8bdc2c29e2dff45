import { defineErrors } from '@lethe/protocol';

const restoreFiles =
  'Nothing was loaded. Put the original file back: `git checkout -- packages/models/weights` in a clone, else install the package again.';

/** Everything that can go wrong with a model: its files, its prompts, its worker. */
export const errors = defineErrors({
  SAFETENSORS_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `This is not a usable safetensors file: ${reason}. Get the file again from where it came from.`,
  },
  GGUF_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `This is not a usable GGUF file: ${reason}. Get the file again from where it came from.`,
  },
  LLAMA_CPP_MISSING: {
    status: 501,
    message: () =>
      'GGUF models need the optional library node-llama-cpp, which is not installed. Install it with `npm install node-llama-cpp@3` and start Lethe again; nano answers without it.',
  },
  LLAMA_CPP_REFUSED: {
    message: () =>
      'llama.cpp cannot load this model here: its architecture is unknown to it, its tensors are damaged, or there is too little memory. Try a smaller or newer file; nothing was loaded.',
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
      `These weights do not fit their config.json: ${reason}. Use the files of one model together.`,
  },
  MODEL_MANIFEST_INVALID: {
    message: ({ reason }: { reason: string }) =>
      `The model's manifest.json cannot be used: ${reason}. ${restoreFiles}`,
  },
  MODEL_FILE_UNREADABLE: {
    message: ({ file, why }: { file: string; why: string }) =>
      `The model's file ${file} cannot be read (${why}). ${restoreFiles}`,
  },
  MODEL_FILE_CHANGED: {
    message: ({ file }: { file: string }) =>
      `The model's file ${file} is not the one that was published: its SHA-256 differs. ${restoreFiles}`,
  },
  MODEL_UNKNOWN: {
    status: 404,
    message: ({ known }: { known: readonly string[] }) =>
      `There is no model of that name. Known are: ${known.join(', ')}.`,
  },
  CONTEXT_EXCEEDED: {
    status: 400,
    message: ({ context }: { context: number }) =>
      `The text does not fit the model's ${context} tokens. Send a shorter one.`,
  },
  KV_STATE_INVALID: {
    status: 400,
    message: ({ reason }: { reason: string }) =>
      `This saved state cannot be used: ${reason}. Drop it; the conversation is then read again from its messages.`,
  },
  KV_STATE_OF_ANOTHER_MODEL: {
    status: 409,
    message: () =>
      'This saved state was made by another model or other weights. Drop it; the conversation is then read again from its messages.',
  },
  KV_STATE_UNSUPPORTED: {
    status: 501,
    message: () =>
      'This runtime cannot give its state as bytes. Keep the conversation in memory, or read it again from its messages.',
  },
  GENERATION_OPTION_INVALID: {
    status: 400,
    message: ({ option, expected }: { option: string; expected: string }) =>
      `The option "${option}" must be ${expected}.`,
  },
  GENERATION_QUEUE_FULL: {
    status: 503,
    message: () => 'Too many answers are waiting to be written. Try again in a moment.',
  },
  GENERATION_USER_QUEUE_FULL: {
    status: 429,
    message: ({ limit }: { limit: number }) =>
      `You already have ${limit} answers waiting. Wait for one of them, or stop one.`,
  },
  MODEL_WORKER_CRASHED: {
    status: 503,
    message: () => 'The model stopped in the middle of its work. Send the message again.',
  },
  MODEL_WORKER_UNAVAILABLE: {
    status: 503,
    message: () =>
      'The model stopped several times in a row and is left alone for now. Try again later; if it goes on, restart Lethe and check `lethe models verify`.',
  },
  RUNTIME_CLOSED: {
    status: 503,
    message: () => 'Lethe is shutting down. Send the message again when it is back.',
  },
});
