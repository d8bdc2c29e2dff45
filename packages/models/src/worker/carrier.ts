import type { FromWorker, ToWorker } from './messages.ts';

/** A thread or process of a model's own, as seen from outside. */
export interface Carrier {
  send(message: ToWorker): void;
  onMessage(listener: (message: FromWorker) => void): void;
  /** Called once or more when it has ended, for whatever reason. */
  onEnd(listener: (cause?: unknown) => void): void;
  /** Resolves when it has ended. */
  terminate(): Promise<void>;
}

/** The same, as seen from inside. */
export interface CarrierPort {
  send(message: FromWorker): void;
  onMessage(listener: (message: ToWorker) => void): void;
}

/** Code of a source file needs the condition under which packages resolve to their sources. */
export const nodeOptions = (entry: URL): string[] =>
  entry.pathname.endsWith('.ts') ? ['--conditions=development'] : [];

/** The file of that name beside the worker files, in the language that this one runs in. */
export const entryFile = (name: string): URL =>
  new URL(`./${name}.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);
