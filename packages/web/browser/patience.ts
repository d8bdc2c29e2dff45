import { expect } from 'vitest';

/** How long a page may take to come to something, in milliseconds: as long as a busy machine may need. */
export const PATIENCE_MS = 120_000;

/** Reads again and again until what is read is as expected. */
export const eventually = <Value>(read: () => Value | Promise<Value>) =>
  expect.poll(read, { timeout: PATIENCE_MS });
