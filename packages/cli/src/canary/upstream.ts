import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server elsewhere, as far as the Lethe that is proved can tell: it says back what it was sent. */
export interface CanaryUpstream {
  readonly url: string;
  /** How many requests came. */
  readonly received: number;
  /** Whether a text ever came in, in the address, in a header or in a body. */
  readonly heard: (text: string) => boolean;
  close(): Promise<void>;
}

/** Bodies that are remembered for the search; further ones are searched as they come too. */
const MOST_BYTES = 64 * 1024 * 1024;

export async function startUpstream(): Promise<CanaryUpstream> {
  const parts: string[] = [];
  let bytes = 0;
  let received = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    received++;
    const whole = `${request.url}\n${JSON.stringify(request.rawHeaders)}\n${body}`;
    bytes += whole.length;
    if (bytes <= MOST_BYTES) parts.push(whole);
    const content = body.slice(0, 2000);
    const answer = { id: 'x', model: 'model', choices: [{ index: 0, finish_reason: 'stop' }] };
    if (!/"stream":\s*true/.test(body)) {
      const message = { role: 'assistant', content };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ ...answer, choices: [{ ...answer.choices[0], message }] }));
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const delta = { role: 'assistant', content };
    const chunk = { ...answer, choices: [{ index: 0, delta, finish_reason: null }] };
    const last = { ...answer, choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] };
    for (const one of [chunk, last]) response.write(`data: ${JSON.stringify(one)}\n\n`);
    response.end('data: [DONE]\n\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    get received() {
      return received;
    },
    heard: (text) => parts.some((part) => part.includes(text)),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
