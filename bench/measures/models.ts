import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  exportGguf,
  type GenerateOptions,
  type GenerationEnd,
  type LocalRuntime,
  loadLlamaCpp,
  loadNano,
  readVerifiedModel,
  SHIPPED_MODELS,
} from '@lethe/models';
import { AXES, type AxisValues } from '@lethe/protocol';
import { promptAt } from '../clients/prompts.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { median } from '../statistics.ts';

const LOADS = 6;
const ANSWERS = 12;
const MODEL = 'local/nano';

const style = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;

const request = (index: number): GenerateOptions => ({
  ...{ conversationId: `bench-${index}`, userId: 'bench', style, seed: index },
  ...{ messages: [{ role: 'user', content: promptAt(index) }], temperature: 1, maxTokens: 128 },
});

async function endOf(
  runtime: LocalRuntime,
  options: GenerateOptions,
  onText: () => void = () => undefined,
): Promise<GenerationEnd> {
  for await (const event of runtime.generate(options)) {
    if (event.type === 'text') onText();
    if (event.type === 'end') return event;
  }
  throw new Error('the answer did not end');
}

/** Tokens a second after the first one, over several answers. */
async function speedOf(runtime: LocalRuntime): Promise<number> {
  let tokens = 0;
  let ms = 0;
  for (let index = 0; index < ANSWERS; index += 1) {
    const end = await endOf(runtime, request(index));
    tokens += end.completionTokens - 1;
    ms += end.ms - end.firstTokenMs;
  }
  return tokens / (ms / 1000);
}

/** Milliseconds from loading to ready; the first load, which compiles, is not counted. */
async function loadMs(load: () => Promise<LocalRuntime>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < LOADS; round += 1) {
    const begun = performance.now();
    const runtime = await load();
    if (round > 0) times.push(performance.now() - begun);
    await runtime.close();
  }
  return median(times);
}

/** How long an answer goes on after it is told to stop. */
async function abortMs(runtime: LocalRuntime): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < ANSWERS; index += 1) {
    const abort = new AbortController();
    let told = 0;
    await endOf(runtime, { ...request(index), signal: abort.signal }, () => {
      told ||= performance.now();
      abort.abort();
    });
    times.push(performance.now() - told);
  }
  return median(times);
}

/** The first words of a long conversation's next answer: read again, and from its exported state. */
async function returnMs(runtime: LocalRuntime): Promise<{ read: number; restored: number }> {
  const long = { ...request(0), conversationId: 'long', maxTokens: 1 };
  const content = 'I slept badly and the day was long. '.repeat(40);
  const options = { ...long, messages: [{ role: 'user', content } as const] };
  const read: number[] = [];
  const restored: number[] = [];
  for (let round = 0; round < LOADS; round += 1) {
    read.push((await endOf(runtime, options)).firstTokenMs);
    const state = await runtime.exportState('long');
    await runtime.forget('long');
    const begun = performance.now();
    if (state) await runtime.importState('long', state);
    const importing = performance.now() - begun;
    restored.push(importing + (await endOf(runtime, options)).firstTokenMs);
    await runtime.forget('long');
  }
  return { read: median(read), restored: median(restored) };
}

/** The same weights in llama.cpp, in a folder with a manifest. */
async function loadPeer(directory: string): Promise<LocalRuntime> {
  const source = SHIPPED_MODELS.get(MODEL);
  if (!source) throw new Error('nano is not shipped');
  const gguf = exportGguf(await readVerifiedModel(source), 'F32');
  const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
  const manifest = JSON.stringify({
    ...{ name: 'nano-gguf', version: '1', architecture: 'llama', licence: 'MIT' },
    files: { 'model.gguf': { bytes: gguf.length, sha256: sha256(gguf) } },
  });
  await writeFile(join(directory, 'model.gguf'), gguf);
  await writeFile(join(directory, 'manifest.json'), manifest);
  return loadLlamaCpp({
    directory: pathToFileURL(`${directory}/`),
    manifestSha256: sha256(manifest),
  });
}

/** How fast nano loads, writes, stops and comes back, with llama.cpp on the same weights beside it. */
export const models = (): Promise<Result[]> =>
  withDirectory(async (directory) => {
    const load = await loadMs(() => loadNano());
    const nano = await loadNano();
    const speed = await speedOf(nano);
    const stop = await abortMs(nano);
    const { read, restored } = await returnMs(nano);
    await nano.close();
    const peer = await loadPeer(directory);
    const peerSpeed = await speedOf(peer);
    await peer.close();
    return [
      { name: 'nano loads, from source', value: load, unit: 'ms', bar: { at: 300, kind: 'most' } },
      {
        name: 'nano writes, one core',
        value: speed,
        unit: 'tokens/s',
        bar: { at: 100, kind: 'least' },
      },
      { name: 'node-llama-cpp beside it, F32, one thread', value: peerSpeed, unit: 'tokens/s' },
      { name: 'an answer ends after it is stopped', value: stop, unit: 'ms' },
      { name: 'first token of a long prompt, read', value: read, unit: 'ms' },
      { name: 'the same from an exported state', value: restored, unit: 'ms' },
    ];
  });
