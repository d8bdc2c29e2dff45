import { Worker } from 'node:worker_threads';
import type { SimulationReport } from '@lethe/models';
import { type RouterSimulation, SIMULATED_POLICIES } from '@lethe/protocol';

/** Runs of the world: their number keeps the wait at a few seconds. */
export const SEEDS = 8;
const HEAP_MEGABYTES = 256;

const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? './simulation-worker.ts' : './simulation-worker.js',
  import.meta.url,
);

/** A thread of a source file needs the condition under which packages resolve to their sources. */
const execArgv = ENTRY.pathname.endsWith('.ts')
  ? ['--conditions=development', '--no-warnings']
  : [];

/** Simulates the router in a thread of its own, once; the same answer is given again. */
export function createSimulation(): () => Promise<RouterSimulation> {
  let running: Promise<RouterSimulation> | null = null;
  return () => {
    running ??= simulateInThread().catch((error) => {
      running = null;
      throw error;
    });
    return running;
  };
}

function simulateInThread(): Promise<RouterSimulation> {
  const worker = new Worker(ENTRY, {
    name: 'lethe-simulation',
    workerData: { seeds: SEEDS },
    execArgv,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  });
  worker.unref();
  return new Promise((resolve, reject) => {
    worker.once('message', (report: SimulationReport) => resolve(shown(report)));
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The simulation ended with ${code}.`)));
  });
}

const shown = ({ seeds, turns, regrets, alone }: SimulationReport): RouterSimulation => ({
  ...{ seeds, turns },
  regrets: SIMULATED_POLICIES.map((policy) => ({
    policy,
    value: regrets[policy].value,
    error: regrets[policy].error,
  })),
  alone: alone.map(({ model, estimate: { value, error }, truth }) => ({
    ...{ model, truth },
    estimate: { value, error },
  })),
});
