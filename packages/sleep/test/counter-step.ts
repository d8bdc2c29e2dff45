import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { Step } from '../src/steps/step.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A step whose state is a number in a file: it counts up by one, and can be undone. */
export function counterStep(path: string, change: Partial<Step> = {}): Step {
  const read = () => readFile(path, 'utf8').catch(() => '0');
  return {
    name: 'counter',
    mode: 'light',
    snapshot: async () => Number(await read()),
    fingerprint: async () => hash(await read()),
    score: async () => ({ quality: 1, numbers: { count: Number(await read()) } }),
    async change() {
      await writeFile(path, String(Number(await read()) + 1));
      return { numbers: { counted: 1 } };
    },
    undo: (snapshot) => writeFile(path, String(snapshot)),
    ...change,
  };
}
