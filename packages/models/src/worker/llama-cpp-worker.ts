/** The process that llama.cpp runs in: verifies, loads, says so, then serves until it is ended. */
import { type LlamaCppInput, openLlamaCpp } from '../llama-cpp/open-llama-cpp.ts';
import { portOfProcess } from './process.ts';
import { serveModel } from './serve-model.ts';

const { input, port } = await portOfProcess();
await serveModel(port, () =>
  openLlamaCpp(input as LlamaCppInput, { clock: () => performance.now() }),
);
