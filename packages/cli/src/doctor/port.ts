import { createServer } from 'node:net';
import type { Finding } from './finding.ts';

/** Whether `lethe serve` could listen there now. */
export const checkPort = ({ host, port }: { host: string; port: number }): Promise<Finding> =>
  new Promise((resolve) => {
    const check = 'port';
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve({
        check,
        ok: false,
        detail: `${host}:${port} cannot be used (${code}). Stop the program that has it, or choose another with --port.`,
      }),
    );
    server.listen(port, host, () =>
      server.close(() => resolve({ check, ok: true, detail: `${host}:${port} is free` })),
    );
  });
