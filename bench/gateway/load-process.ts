import { Agent, request } from 'node:http';
import type { Load, Loaded } from './load.ts';
import { chatBody } from './request.ts';

/** Loads a gateway from a process of its own: the load as JSON in, what it took as JSON out. */
const load = JSON.parse(process.argv[2] ?? '{}') as Load;
const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
const whole: number[] = [];
const firstByte: number[] = [];
let failed = 0;
let sent = 0;

const once = (): Promise<void> =>
  new Promise((resolve) => {
    const { model, stream, fresh } = load;
    const salt = fresh ? `Trip ${process.pid} of ${sent}. ` : '';
    const body = chatBody({ model, stream, salt });
    const began = performance.now();
    let first = 0;
    const asked = request(
      load.url,
      {
        agent,
        method: 'POST',
        headers: {
          ...load.headers,
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (answer) => {
        answer.on('data', () => {
          first ||= performance.now() - began;
        });
        answer.on('end', () => {
          if (answer.statusCode !== 200) {
            failed += 1;
            process.stderr.write(`HTTP ${answer.statusCode}\n`);
          }
          whole.push(performance.now() - began);
          firstByte.push(first);
          resolve();
        });
        answer.on('error', () => resolve());
      },
    );
    asked.on('error', () => {
      failed += 1;
      resolve();
    });
    asked.end(body);
  });

const work = async (): Promise<void> => {
  while (sent < load.requests) {
    sent += 1;
    await once();
  }
};

const began = performance.now();
await Promise.all(Array.from({ length: load.connections }, work));
const seconds = (performance.now() - began) / 1000;
agent.destroy();
const loaded: Loaded = { whole, firstByte, perSecond: load.requests / seconds, failed };
process.stdout.write(JSON.stringify(loaded));
