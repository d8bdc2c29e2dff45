import { join } from 'node:path';
import type { Llama } from '@lethe/models';
import { createCacheSpill } from '@lethe/sleep';
import { median } from '../statistics.ts';

const TOKENS = 512;
const ROUNDS = 15;

/** Milliseconds of processor time that work takes in this process. */
async function cpuMs(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * First token after a spilled cache of 512 tokens is read, opened and put back, and after the same tokens
 * are read again by the model. Both end with the logits of the next token; they take turns.
 */
export async function measureRestore(llama: Llama, directory: string) {
  const spill = createCacheSpill({ directory: join(directory, 'asleep') });
  const [cache] = llama.caches;
  if (!cache) throw new Error('the model has no cache');
  const tokens = Int32Array.from({ length: TOKENS }, (_, i) => 300 + ((i * 37) % 1500));
  const restored: number[] = [];
  const computed: number[] = [];
  let bytes = 0;
  for (let round = 0; round < ROUNDS; round++) {
    computed.push(await cpuMs(() => llama.forward(cache, tokens, 0, TOKENS)));
    const packed = llama.pack(cache, TOKENS);
    bytes = packed.byteLength;
    await spill.put('one', new Uint8Array(packed.buffer));
    llama.clear(cache);
    restored.push(
      await cpuMs(async () => {
        const state = (await spill.take('one')) as Uint8Array;
        // A buffer of its own begins at a place that floats can stand at.
        const values = new Float32Array(state.slice().buffer);
        llama.unpack(cache, TOKENS, values);
        llama.forward(cache, tokens, TOKENS - 1, TOKENS);
      }),
    );
  }
  await spill.close();
  return { restoredMs: median(restored), computedMs: median(computed), bytes };
}
