import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Carrier, type CarrierPort, nodeOptions } from './carrier.ts';
import type { FromWorker, ToWorker } from './messages.ts';

/** What a native library may look up; keys and passwords of the environment stay out. */
const INHERITED = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot', 'LD_LIBRARY_PATH'];

const environment = (): Record<string, string | undefined> =>
  Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));

/**
 * A process of its own, for models with native code: when that crashes, this process goes on. It gets its
 * input as its first message and ends with this process; what it prints goes nowhere.
 */
export function startProcess(entry: URL, input: unknown): Carrier {
  const child = fork(fileURLToPath(entry), {
    execArgv: nodeOptions(entry),
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const send = (message: unknown): void => {
    // A process that has just ended takes no message; `onEnd` tells of it.
    if (child.connected) child.send(message as object, () => undefined);
  };
  send(input);
  return {
    send: (message: ToWorker) => send(message),
    onMessage: (listener) => void child.on('message', (message) => listener(message as FromWorker)),
    onEnd(listener) {
      child.on('error', listener);
      child.on('exit', () => listener());
    },
    async terminate() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The inside of a process: its input, and the messages after it. */
export async function portOfProcess(): Promise<{ input: unknown; port: CarrierPort }> {
  process.once('disconnect', () => process.exit());
  const [input] = await once(process, 'message');
  return {
    input,
    port: {
      send: (message: FromWorker) => void process.send?.(message),
      onMessage: (listener) =>
        void process.on('message', (message) => listener(message as ToWorker)),
    },
  };
}
