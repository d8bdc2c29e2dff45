import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers every chat at once: whole, or as a stream of 20 pieces. Prints its port. */
const TEXT = 'The path from Whitby to Staithes can be walked in a day, and a bus goes back. ';

const answer = JSON.stringify({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1,
  model: 'gpt-bench',
  choices: [
    { index: 0, message: { role: 'assistant', content: TEXT.repeat(3) }, finish_reason: 'stop' },
  ],
  usage: { prompt_tokens: 400, completion_tokens: 60, total_tokens: 460 },
});

const chunk = (delta: object, finish: string | null = null): string =>
  `data: ${JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model: 'gpt-bench',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

const pieces = [
  chunk({ role: 'assistant', content: '' }),
  ...TEXT.split(/(?<= )/).map((content) => chunk({ content })),
  chunk({}, 'stop'),
  'data: [DONE]\n\n',
];

const server = createServer((request, response) => {
  let body = '';
  request.on('data', (data: Buffer) => {
    body += data.toString();
  });
  request.on('end', () => {
    if (!/"stream":\s*true/.test(body)) {
      response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const piece of pieces) response.write(piece);
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${(server.address() as AddressInfo).port}\n`);
});
