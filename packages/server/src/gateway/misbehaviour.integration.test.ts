import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { FakeAnswer } from '../../../models/test/fake-upstream.ts';
import { MISBEHAVIOURS } from '../../../models/test/misbehaviour.ts';
import type { Script } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runningGateway();
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
});
afterAll(() => gateway?.close());

/** Those that end by themselves; how long the others are waited for is tested with the providers. */
const ENDING = Object.entries(MISBEHAVIOURS as Record<string, FakeAnswer>).filter(
  ([, { ending, silent }]) => ending !== 'hang' && silent !== true,
);

const play =
  ({ status = 200, headers = {}, chunks = [], ending }: FakeAnswer): Script =>
  async (_, response) => {
    response.writeHead(status, headers);
    for (const chunk of chunks) {
      response.write(chunk);
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (ending === 'cut') response.destroy();
    else response.end();
  };

const request = {
  model: 'upstream/gpt-x',
  max_tokens: 5,
  messages: [{ role: 'user', content: 'Hi' }],
};

describe.each([
  ['/v1/chat/completions', /data: \{"error":/],
  ['/v1/messages', /event: error\n/],
])('%s', (path, error) => {
  test.each(ENDING)(
    'an upstream that %s is an error, told in our own words',
    async (_name, answer) => {
      gateway.upstream.script = play(answer);
      const response = await gateway.ask(path, { body: { ...request, stream: true } });
      const said = await response.text();
      if (response.status === 200) {
        expect(said).toMatch(error);
        expect(said).not.toContain('[DONE]');
        expect(said).not.toContain('message_stop');
      } else expect(JSON.parse(said)).toMatchObject({ error: { message: expect.any(String) } });
      expect(said).not.toMatch(/secret words|Wi-Fi|xxxx/);
      expect(gateway.logLines.join('\n')).not.toMatch(/secret words|Wi-Fi/);
    },
  );
});
