import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { startServerProcess } from '../server/process.ts';
import { median } from '../statistics.ts';

/** From the start of the process to ready, on a data directory that exists; the first start is not counted. */
export const startup = (): Promise<Result[]> =>
  withDirectory(async (dataDirectory) => {
    const readyMs: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      const server = await startServerProcess({ dataDirectory });
      if (round > 0) readyMs.push(server.readyMs);
      await server.stop();
    }
    return [
      {
        name: 'start to ready, median of 5',
        value: median(readyMs) / 1000,
        unit: 's',
        bar: { at: 1.5, kind: 'most' },
      },
    ];
  });
