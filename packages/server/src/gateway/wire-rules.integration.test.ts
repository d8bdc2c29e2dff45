import { afterAll, beforeAll, expect, test } from 'vitest';
import { events } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runningGateway();
});
afterAll(() => gateway?.close());

type Item = Parameters<typeof events>[0][number];

const chunk = (delta: object, finish: string | null = null): Item => ({
  data: {
    ...{ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm' },
    choices: [{ index: 0, delta, finish_reason: finish }],
  },
});
const USAGE = { prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 };
const ROLE = chunk({ role: 'assistant', content: '' });
const TEXT = chunk({ content: 'Noon.' });
const STOP = chunk({}, 'stop');
const DONE = 'data: [DONE]\n\n';
const call = (call: object) => chunk({ tool_calls: [call] });
const CALL_END = chunk({}, 'tool_calls');

/** Every rule of a stream of Chat Completions, broken by the server behind Lethe in one way. */
const BENT: readonly [string, readonly Item[]][] = [
  ['says no role', [TEXT, STOP, DONE]],
  ['says its reason beside a text', [ROLE, chunk({ content: 'Noon.' }, 'stop'), DONE]],
  [
    'tells its tokens without choices',
    [ROLE, TEXT, STOP, { data: { id: 'x', usage: USAGE } }, DONE],
  ],
  [
    'tells its tokens in every chunk',
    [ROLE, TEXT, STOP, { data: { choices: [], usage: USAGE } }, DONE],
  ],
  ['pings by an event', [ROLE, 'event: ping\ndata: {"type":"ping"}\n\n', TEXT, STOP, DONE]],
  ['keeps alive by empty data', [ROLE, 'data: \n\n', TEXT, STOP, DONE]],
  ['leaves out its last word', [ROLE, TEXT, STOP]],
  ['ends its lines as Windows does', [ROLE, TEXT, STOP, DONE].map(toCrLf)],
  [
    'adds fields that nobody knows',
    [ROLE, { data: { ...dataOf(TEXT), x_extra: { a: 1 } } }, STOP, DONE],
  ],
];

const BENT_CALLS: readonly [string, readonly Item[]][] = [
  [
    'gives a call no index',
    [
      ROLE,
      call({ id: 'c', type: 'function', function: { name: 'look', arguments: '{"at":1}' } }),
      CALL_END,
      DONE,
    ],
  ],
  [
    'gives a call no type',
    [
      ROLE,
      call({ index: 0, id: 'c', function: { name: 'look', arguments: '{"at":1}' } }),
      CALL_END,
      DONE,
    ],
  ],
  [
    'gives arguments that are an object',
    [
      ROLE,
      call({
        index: 0,
        id: 'c',
        type: 'function',
        function: { name: 'look', arguments: { at: 1 } },
      }),
      CALL_END,
      DONE,
    ],
  ],
  [
    'ends calls with another reason',
    [
      ROLE,
      call({
        index: 0,
        id: 'c',
        type: 'function',
        function: { name: 'look', arguments: '{"at":1}' },
      }),
      STOP,
      DONE,
    ],
  ],
];

function dataOf(item: Item): object {
  return (item as { data: object }).data;
}

function toCrLf(item: Item): Item {
  return typeof item === 'string'
    ? item.replaceAll('\n', '\r\n')
    : `data: ${JSON.stringify(item.data)}\r\n\r\n`;
}

interface Chunk {
  choices: { delta: Record<string, unknown>; finish_reason: string | null }[];
  usage?: unknown;
}

async function streamed(script: readonly Item[]): Promise<{ chunks: Chunk[]; text: string }> {
  gateway.upstream.script = events(script);
  const response = await gateway.ask('/v1/chat/completions', {
    body: {
      ...{ model: 'upstream/gpt-x', stream: true, stream_options: { include_usage: true } },
      messages: [{ role: 'user', content: 'What time is it?' }],
      tools: [{ type: 'function', function: { name: 'look', parameters: { type: 'object' } } }],
    },
  });
  const text = await response.text();
  const chunks = [...text.matchAll(/^data: (\{.*\})$/gm)].map(
    ([, data]) => JSON.parse(data as string) as Chunk,
  );
  return { chunks, text };
}

function keepsTheRules({ chunks, text }: { chunks: Chunk[]; text: string }, reason: string): void {
  expect(chunks[0]?.choices[0]?.delta.role).toBe('assistant');
  const ends = chunks.filter(({ choices }) => choices[0]?.finish_reason);
  expect(ends.map(({ choices }) => choices[0])).toEqual([
    expect.objectContaining({ delta: {}, finish_reason: reason }),
  ]);
  for (const { choices } of chunks) expect(choices).toBeInstanceOf(Array);
  expect(text).not.toMatch(/^event: |^data: *$|\r/m);
  expect(text.endsWith('data: [DONE]\n\n')).toBe(true);
}

test.each(BENT)('a server that %s is heard by the rules', async (_name, script) => {
  const heard = await streamed(script);
  keepsTheRules(heard, 'stop');
  const said = heard.chunks.map(({ choices }) => choices[0]?.delta.content ?? '').join('');
  expect(said).toBe('Noon.');
});

test.each(BENT_CALLS)('a server that %s is heard by the rules', async (_name, script) => {
  const heard = await streamed(script);
  keepsTheRules(heard, 'tool_calls');
  const pieces = heard.chunks.flatMap(
    ({ choices }) => (choices[0]?.delta.tool_calls ?? []) as Record<string, unknown>[],
  );
  expect(pieces[0]).toMatchObject({
    index: 0,
    id: 'c',
    type: 'function',
    function: { name: 'look' },
  });
  const written = pieces.map(({ index, function: asked }) => {
    expect(index).toBe(0);
    return (asked as { arguments?: string }).arguments ?? '';
  });
  expect(JSON.parse(written.join(''))).toEqual({ at: 1 });
});

test('a server that ends without a reason is an error in the stream, and no end of it', async () => {
  const { text } = await streamed([ROLE, TEXT]);
  expect(text).toMatch(/data: \{"error":\{"message":"[^"]+"/);
  expect(text).not.toContain('[DONE]');
});
