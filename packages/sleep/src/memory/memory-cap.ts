import type { StepFinding } from '../steps/step.ts';

/** The memory that a sleep may not let the process grow beyond. */
export interface MemoryCap {
  /** Bytes that the process takes now. */
  readonly usedBytes: () => number;
  readonly mostBytes: number;
}

export const isOverCap = ({ usedBytes, mostBytes }: MemoryCap): boolean => usedBytes() > mostBytes;

const megabytes = (bytes: number): number => Math.round(bytes / 1e6);

/** What is told of it: a sleep that finds this wakes and drops all caches. */
export const memoryFinding = ({ usedBytes, mostBytes }: MemoryCap): StepFinding => ({
  kind: 'memory_pressure',
  severity: 'warning',
  message: `The process takes ${megabytes(usedBytes())} MB, more than the ${megabytes(mostBytes)} MB that sleep.memoryMegabytes allows. The caches were dropped; conversations go on from their messages.`,
});
