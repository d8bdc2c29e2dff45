import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least a proxy can do: it passes bytes on. Its upstream is the first argument; it prints its port. */
const upstream = new URL(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true });

const server = createServer((incoming, outgoing) => {
  const { authorization = '', 'content-type': type = '' } = incoming.headers;
  const passed = request(
    new URL(incoming.url ?? '/', upstream),
    { method: incoming.method, agent, headers: { authorization, 'content-type': type } },
    (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    },
  );
  passed.on('error', () => outgoing.destroy());
  incoming.pipe(passed);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
