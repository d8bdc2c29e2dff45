import { defineErrors } from '@lethe/protocol';

const restoreFiles =
  'Nothing was loaded. Put the original file back: `git checkout -- packages/models/weights` in a clone, else install the package again; a model of your own, remove and add again.';
const nothingAdded = 'Nothing was added.';

/** Everything that can go wrong with a model: its files, its prompts, its worker. */
export const errors = defineErrors({
  ROUTE_NO_CANDIDATE: {
    status: 503,
    message: () =>
      'No model may answer this. Add a model or a connection, or allow one that is there.',
  },
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
  MODEL_UNTRUSTED: {
    message: () =>
      'This model does not carry the signature of this installation, or its manifest was changed. It is not loaded: remove it with `lethe models remove` and add it again from a source you trust.',
  },
  MODEL_FORMAT_UNKNOWN: {
    status: 400,
    message: () =>
      `This is neither a GGUF file nor safetensors. Formats that can hold code are never read: convert the model to GGUF. ${nothingAdded}`,
  },
  MODEL_IS_GGUF: {
    status: 400,
    message: () =>
      'This model was added as a GGUF file already. Its file lies in the folder of models; copy it from there.',
  },
  MODEL_INCOMPLETE: {
    status: 400,
    message: ({ reason }: { reason: string }) =>
      `This is not a whole model: ${reason}. Put config.json, tokenizer.json and one model.safetensors into one folder, or convert the model to one GGUF file. ${nothingAdded}`,
  },
  MODEL_NAME_INVALID: {
    status: 400,
    message: () =>
      'A model is named by 1 to 40 small letters, digits, points and hyphens. Choose such a name with --name.',
  },
  MODEL_EXISTS: {
    status: 409,
    message: () =>
      'There is a model of that name. Choose another one with --name, or remove that one first with `lethe models remove`.',
  },
  MODEL_TOO_LARGE: {
    status: 413,
    message: ({ most }: { most: number }) =>
      `The model has over ${most} bytes. Allow more with --max-bytes, or take a smaller one. ${nothingAdded}`,
  },
  MODEL_STORE_UNWRITABLE: {
    message: ({ why }: { why: string }) =>
      `The folder of models cannot be written (${why}). Make room or give this user the right to write there. ${nothingAdded}`,
  },
  DOWNLOAD_URL_INVALID: {
    status: 400,
    message: () =>
      'The address must begin with https:// or http:// and hold no user name or password.',
  },
  DOWNLOAD_HASH_INVALID: {
    status: 400,
    message: () =>
      'Give --sha256 with the 64 hexadecimal digits that the publisher of the file names.',
  },
  DOWNLOAD_REDIRECTED: {
    message: () =>
      'The address leads to another server. Give the final address, or download the file yourself and add it with `lethe models add`.',
  },
  DOWNLOAD_REFUSED: {
    message: ({ status }: { status: number }) =>
      `The server answered ${status} instead of the file. Check the address; what was downloaded before is kept.`,
  },
  DOWNLOAD_INTERRUPTED: {
    message: () =>
      'The download was interrupted. What came so far is kept: give the same command again and it goes on from there.',
  },
  DOWNLOAD_HASH_DIFFERS: {
    message: () =>
      `The file has another SHA-256 than was given, so it was deleted. Check the hash at its publisher and the address. ${nothingAdded}`,
  },
  WIRE_INVALID: {
    status: 400,
    message: ({ param, expected }: { param: string; expected: string }) =>
      `The parameter "${param}" must be ${expected}.`,
  },
  WIRE_UNTRANSLATABLE: {
    status: 400,
    message: ({ param, to }: { param: string; to: string }) =>
      `The parameter "${param}" cannot be said in ${to}, which this model speaks. Leave it out, or choose a model that speaks the format of your client.`,
  },
  PROVIDER_REQUEST_INVALID: {
    status: 400,
    message: () =>
      'The model does not take this request as it is. Check its parameters, and that this model knows what is asked for (tools, images, a schema).',
  },
  PROVIDER_CONTEXT_EXCEEDED: {
    status: 400,
    message: () => 'The request is longer than the model can read. Send a shorter one.',
  },
  PROVIDER_FILTERED: {
    status: 400,
    message: () => "The filter of the model's provider refused this request. Put it differently.",
  },
  PROVIDER_MODEL_UNKNOWN: {
    status: 404,
    message: () =>
      'The server behind this connection has no such model. Ask for the list of models and choose one of it.',
  },
  PROVIDER_SIZE_REFUSED: {
    status: 413,
    message: () => "The request is too large for the model's provider. Send a smaller one.",
  },
  PROVIDER_KEY_REFUSED: {
    status: 502,
    message: () =>
      "The model's provider does not take the key of this connection. Put a valid key into the connection.",
  },
  PROVIDER_KEY_INVALID: {
    status: 400,
    message: () =>
      'The key of this connection holds characters that no key has. Copy it again, without spaces or line breaks.',
  },
  PROVIDER_RATE_LIMITED: {
    status: 429,
    message: () => "The model's provider asks to wait before the next request. Try again later.",
  },
  PROVIDER_QUOTA_SPENT: {
    status: 429,
    message: () =>
      "The budget at the model's provider is used up. Raise it there, or choose another model.",
  },
  PROVIDER_OVERLOADED: {
    status: 503,
    message: () => "The model's provider is overloaded. Try again in a moment.",
  },
  PROVIDER_FAILED: {
    status: 502,
    message: () => "The model's server failed. Send the request again.",
  },
  PROVIDER_CLOSED: {
    status: 503,
    message: () => 'The connection to the model was closed. Send the request again.',
  },
  PROVIDER_UNTRUSTED: {
    status: 502,
    message: () =>
      "The certificate of the model's server cannot be verified, so nothing was sent. Check the address; a server of your own needs a certificate that this machine trusts.",
  },
  PROVIDER_UNREACHABLE: {
    status: 502,
    message: () =>
      "The model's server cannot be reached. Check the address of the connection and whether the server runs.",
  },
  PROVIDER_TIMEOUT: {
    status: 504,
    message: ({ phase }: { phase: string }) =>
      `The model's server took too long (${phase}). Try again, or ask for less.`,
  },
  PROVIDER_STREAM_BROKEN: {
    status: 502,
    message: () => 'The answer broke off on its way. Send the request again.',
  },
  PROVIDER_RESPONSE_INVALID: {
    status: 502,
    message: () =>
      "The model's server answered with something that is no answer. Check the address and the format of the connection.",
  },
  PROVIDER_RESPONSE_TOO_LARGE: {
    status: 502,
    message: ({ most }: { most: number }) =>
      `The model's server answered with more than ${most} bytes, which is not read.`,
  },
  PROVIDER_REQUEST_TOO_LARGE: {
    status: 413,
    message: ({ most }: { most: number }) =>
      `The request has more than ${most} bytes. Send a smaller one.`,
  },
  PROVIDER_REDIRECTED: {
    status: 502,
    message: () =>
      "The model's server leads elsewhere, where nothing is sent. Put its final address into the connection.",
  },
  PROVIDER_ADDRESS_INVALID: {
    status: 400,
    message: ({ reason }: { reason: string }) =>
      `The address of the connection cannot be used: ${reason}.`,
  },
  PROVIDER_ADDRESS_REFUSED: {
    status: 403,
    message: ({ reason }: { reason: string }) =>
      `Nothing is sent to this address: ${reason}. Whoever runs Lethe can allow it for the connection.`,
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
  KV_RETENTION_INVALID: {
    status: 400,
    message: () =>
      'The share of a cache to keep lies above 0 and is at most 1, and its counts are whole numbers from 0 on. Nothing was left out.',
  },
  KV_STATE_UNSUPPORTED: {
    status: 501,
    message: () =>
      'This runtime cannot give its state as bytes. Keep the conversation in memory, or read it again from its messages.',
  },
  GENERATION_OPTION_UNKNOWN_THERE: {
    status: 501,
    message: ({ option }: { option: string }) =>
      `A model of this connection cannot do "${option}". Leave it out, or choose a model that runs here.`,
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
