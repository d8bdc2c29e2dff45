import { fileURLToPath } from 'node:url';
import { isCodedError, type ModelDescription } from '@lethe/protocol';
import type { LlamaModel } from 'node-llama-cpp';
import { errors } from '../errors.ts';
import { ggufFileOf, verifyGguf } from '../gguf/verify.ts';
import type { OpenedModel } from '../runtime/model.ts';
import { importLlamaCpp, type LlamaCppLibrary } from './library.ts';
import { createLlamaCppModel } from './llama-cpp-model.ts';

/** Which model is meant, as plain data, and what it may take. */
export interface LlamaCppInput {
  /** Its folder, with a slash at the end. */
  readonly directory: string;
  readonly manifestSha256: string;
  /** Most tokens of a conversation; the model's own number where that is smaller. */
  readonly context: number;
  /** How many conversations keep their keys and values. */
  readonly conversations: number;
  readonly threads: number;
}

const SAMPLING = { temperature: 0.7, topK: 40, topP: 0.95, repetitionPenalty: 1.05 };

/** Tokens that go through the layers together. */
const BATCH = 256;

/**
 * Verifies a GGUF model's file, loads it into llama.cpp and makes it ready to answer.
 *
 * @throws LLAMA_CPP_MISSING, LLAMA_CPP_REFUSED, GGUF_INVALID, MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED,
 * MODEL_MANIFEST_INVALID; nothing is loaded then.
 */
export async function openLlamaCpp(
  input: LlamaCppInput,
  { clock }: { clock: () => number },
): Promise<OpenedModel> {
  const directory = new URL(input.directory);
  const verified = await verifyGguf({ directory, manifestSha256: input.manifestSha256 });
  try {
    const library = await importLlamaCpp();
    const llama = await library.getLlama({
      ...{ gpu: false, build: 'never', progressLogs: false, maxThreads: input.threads },
      logLevel: library.LlamaLogLevel.disabled,
    });
    const modelPath = fileURLToPath(new URL(ggufFileOf(verified.manifest), directory));
    const model = await llama.loadModel({ modelPath, checkTensors: true });
    return await prepare({
      library,
      model,
      input,
      clock,
      description: verified.description,
    });
  } catch (cause) {
    if (isCodedError(cause)) throw cause;
    throw errors.LLAMA_CPP_REFUSED(undefined, { cause });
  }
}

async function prepare({
  library,
  model,
  input,
  clock,
  description,
}: {
  library: LlamaCppLibrary;
  model: LlamaModel;
  input: LlamaCppInput;
  clock: () => number;
  description: ModelDescription;
}): Promise<OpenedModel> {
  const { conversations, threads } = input;
  const contextTokens = Math.min(input.context, model.trainContextSize ?? input.context);
  const context = await model.createContext({
    ...{ contextSize: contextTokens, sequences: conversations, threads },
    batchSize: Math.min(BATCH, contextTokens),
  });
  const sequences = Array.from({ length: conversations }, () => context.getSequence());
  const template = library.resolveChatWrapper(model, { warningLogs: false });
  const openEmbedding = () => model.createEmbeddingContext({ contextSize: contextTokens, threads });
  return {
    model: createLlamaCppModel({
      ...{ model, sequences, template, openEmbedding, contextTokens, clock },
      vocabularySize: model.fileInfo.metadata.tokenizer.ggml.tokens.length,
    }),
    description: { ...description, contextTokens },
    sampling: SAMPLING,
  };
}
