/** A model process without a model: says two words, and dies as native code dies when it is told to. */
import { errors } from '../src/errors.ts';
import type { Model } from '../src/runtime/model.ts';
import { portOfProcess } from '../src/worker/process.ts';
import { serveModel } from '../src/worker/serve-model.ts';

const { input, port } = await portOfProcess();
const { name } = input as { name: string };

const model: Model = {
  *generate() {
    yield { text: 'a' };
    yield { text: 'b' };
    return {
      reason: 'end',
      promptTokens: 1,
      reusedTokens: 0,
      completionTokens: 2,
      truncatedPrompt: false,
      meanLogProbability: 0,
    };
  },
  forget: (conversationId) => {
    if (conversationId === 'crash') process.kill(process.pid, 'SIGSEGV');
    return new Promise(() => undefined);
  },
  embed: () => [Float32Array.of(1, 0.5)],
  exportState: (variable) => new TextEncoder().encode(process.env[variable] ?? ''),
  importState: () => undefined,
  compress: () => undefined,
  examine: () => undefined,
  recall: () => undefined,
};

await serveModel(port, async () => {
  if (name === '') throw errors.MODEL_UNKNOWN({ known: [] });
  return {
    model,
    sampling: { temperature: 1, topK: 0, topP: 1, repetitionPenalty: 1 },
    description: {
      id: `local/${name}`,
      architecture: 'none',
      parameters: 1,
      contextTokens: 1,
      licence: 'MIT',
      manifestSha256: '0'.repeat(64),
      runs: 'here',
    },
  };
});
