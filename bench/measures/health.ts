import { Agent, createServer, request } from 'node:http';
import { askForLongAnswers, Browser, signIn } from '../clients/browser.ts';
import { promptAt } from '../clients/prompts.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { startServerProcess } from '../server/process.ts';
import { percentile } from '../statistics.ts';

const PROBES = 1000;

const get = (agent: Agent, url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const startedAt = performance.now();
    request(url, { agent }, (response) => {
      response.resume();
      response.once('end', () => resolve(performance.now() - startedAt));
    })
      .once('error', reject)
      .end();
  });

const probe = async (url: string): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const latencies: number[] = [];
  for (let index = 0; index < PROBES; index += 1) {
    latencies.push(await get(agent, url));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  agent.destroy();
  return latencies;
};

/** A bare Node server that answers at once: what the machine itself allows at that moment. */
const probeBareServer = async (): Promise<number[]> => {
  const bare = createServer((_request, response) => response.end('{}'));
  await new Promise<void>((resolve) => bare.listen(0, '127.0.0.1', () => resolve()));
  const address = bare.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const latencies = await probe(`http://127.0.0.1:${port}/`);
  bare.close();
  return latencies;
};

/** How soon `/livez` answers while the model generates without a pause. */
export const health = (): Promise<Result[]> =>
  withDirectory(async (dataDirectory) => {
    const server = await startServerProcess({ dataDirectory });
    const signedIn = await signIn(server.url, server.secret);
    await askForLongAnswers(signedIn);
    const browser = await Browser.open(signedIn);
    let measuring = true;
    const generating = (async () => {
      for (let index = 0; measuring; index += 1) {
        await browser.ask({
          conversationId: `bench-${index}`,
          turnId: `turn-${index}`,
          text: promptAt(index),
          sendKeys: false,
        });
      }
    })();
    const latencies = await probe(`${server.url}/livez`);
    const bare = await probeBareServer();
    measuring = false;
    await generating;
    browser.close();
    await server.stop();
    return [
      {
        name: '/livez while generating, p99',
        value: percentile(latencies, 0.99),
        unit: 'ms',
        bar: { at: 50, kind: 'most' },
      },
      { name: '/livez while generating, p50', value: percentile(latencies, 0.5), unit: 'ms' },
      { name: 'a bare Node server beside it, p99', value: percentile(bare, 0.99), unit: 'ms' },
    ];
  });
