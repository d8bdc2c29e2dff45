import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getLlama, LlamaLogLevel, type Token } from 'node-llama-cpp';

/** llama.cpp itself, without this project's runtime around it, computing in float32. */
export interface LlamaCpp extends AsyncDisposable {
  /** So many likeliest tokens after a prompt, one after another, also beyond an ending one. */
  greedy(prompt: Iterable<number>, count: number): Promise<number[]>;
  tokenize(text: string): number[];
  detokenize(tokens: readonly number[]): string;
}

export async function openLlamaCpp(gguf: Uint8Array, context: number): Promise<LlamaCpp> {
  const folder = await mkdtemp(join(tmpdir(), 'lethe-gguf-'));
  const modelPath = join(folder, 'model.gguf');
  await writeFile(modelPath, gguf);
  const llama = await getLlama({
    ...{ gpu: false, build: 'never', progressLogs: false, maxThreads: 1 },
    logLevel: LlamaLogLevel.error,
  });
  const model = await llama.loadModel({ modelPath, checkTensors: true });
  const evaluator = await model.createContext({
    ...{ contextSize: context, batchSize: context, threads: 1, flashAttention: false },
    ...{ experimentalKvCacheKeyType: 'F32', experimentalKvCacheValueType: 'F32' },
  });
  const sequence = evaluator.getSequence();
  return {
    async greedy(prompt, count) {
      await sequence.clearHistory();
      const tokens: number[] = [];
      const options = { temperature: 0, yieldEogToken: true };
      for await (const token of sequence.evaluate([...prompt] as Token[], options)) {
        tokens.push(token);
        if (tokens.length === count) break;
      }
      return tokens;
    },
    tokenize: (text) => model.tokenize(text),
    detokenize: (tokens) => model.detokenize(tokens as Token[]),
    async [Symbol.asyncDispose]() {
      await llama.dispose();
      await rm(folder, { recursive: true });
    },
  };
}
