import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chatStream, toolStream, wholeAnswer } from '../../test/fake-upstream.ts';
import { type RunningGateway, runningGateway } from '../../test/running-gateway.ts';

/** The compliance cases of the Open Responses specification, by their ids. */
let gateway: RunningGateway;

beforeAll(async () => {
  gateway = await runningGateway({ settings: { 'upstream.class': 'local' } });
});
beforeEach(() => {
  gateway.upstream.received.length = 0;
});
afterAll(() => gateway?.close());

const MODEL = 'upstream/gpt-x';
const TOOL = {
  type: 'function',
  name: 'get_weather',
  description: 'The weather at a place.',
  parameters: {
    type: 'object',
    properties: { location: { type: 'string' } },
    required: ['location'],
  },
};
const CALL = {
  content: null,
  tool_calls: [
    {
      id: 'call_1',
      type: 'function',
      function: { name: 'get_weather', arguments: '{"location":"Leeds"}' },
    },
  ],
};

interface ResponseObject {
  id: string;
  object: string;
  status: string;
  store: boolean;
  output: {
    type: string;
    status: string;
    role?: string;
    name?: string;
    arguments?: string;
    content?: { type: string; text: string }[];
  }[];
  usage: { input_tokens: number; output_tokens: number; total_tokens: number };
}

const respond = async (body: object): Promise<ResponseObject> => {
  const response = await gateway.ask('/v1/responses', { body: { model: MODEL, ...body } });
  expect(response.headers.get('content-type')).toContain('application/json');
  return (await response.json()) as ResponseObject;
};

type ResponseEvent = { type: string; sequence_number: number; [name: string]: unknown };

const stream = async (body: object): Promise<ResponseEvent[]> => {
  const response = await gateway.ask('/v1/responses', {
    body: { model: MODEL, stream: true, ...body },
  });
  const frames = (await response.text())
    .split('\n\n')
    .filter((frame) => frame.startsWith('event:'));
  return frames.map((frame) => {
    const [event, data] = frame.split('\n') as [string, string];
    const parsed = JSON.parse(data.slice('data: '.length)) as ResponseEvent;
    expect(event).toBe(`event: ${parsed.type}`);
    return parsed;
  });
};

const expectWhole = (response: ResponseObject, text: string) => {
  expect(response).toMatchObject({ object: 'response', status: 'completed', store: false });
  expect(response.id).toMatch(/^resp_/);
  expect(response.output[0]).toMatchObject({
    type: 'message',
    role: 'assistant',
    status: 'completed',
    content: [{ type: 'output_text', text }],
  });
  expect(response.usage.total_tokens).toBe(16);
};

const sent = () => JSON.parse(gateway.upstream.received[0]?.body ?? '{}');

describe('Open Responses', () => {
  test('basic-response', async () => {
    gateway.upstream.script = wholeAnswer('Hello there, you.');
    expectWhole(await respond({ input: 'Say hello in exactly 3 words.' }), 'Hello there, you.');
  });

  test('streaming-response', async () => {
    gateway.upstream.script = chatStream(['One, ', 'two.']);
    const events = await stream({ input: 'Count to 2.' });
    expect(events.map(({ sequence_number }) => sequence_number)).toEqual(events.map((_, at) => at));
    expect(events.map(({ type }) => type)).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.content_part.added',
      'response.output_text.delta',
      'response.output_text.delta',
      'response.output_text.done',
      'response.content_part.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expectWhole(events.at(-1)?.response as ResponseObject, 'One, two.');
  });

  test('system-prompt', async () => {
    gateway.upstream.script = wholeAnswer('Ahoy.');
    const response = await respond({
      instructions: 'You are a pirate.',
      input: [
        { type: 'message', role: 'system', content: 'Be brief.' },
        { role: 'user', content: 'Hi' },
      ],
    });
    expectWhole(response, 'Ahoy.');
    expect(JSON.stringify(sent().messages)).toMatch(
      /You are a pirate\..*Be brief\.|Be brief\..*pirate/,
    );
  });

  test('tool-calling', async () => {
    gateway.upstream.script = wholeAnswer('', CALL);
    const { output } = await respond({ input: 'What is the weather in Leeds?', tools: [TOOL] });
    expect(output).toHaveLength(1);
    expect(output[0]).toMatchObject({
      type: 'function_call',
      name: 'get_weather',
      arguments: '{"location":"Leeds"}',
      call_id: 'call_1',
    });
    expect(sent().tools[0].function.name).toBe('get_weather');
  });

  test('tool-calling-streaming', async () => {
    gateway.upstream.script = toolStream('get_weather', ['{"location":', '"Leeds"}']);
    const events = await stream({ input: 'What is the weather in Leeds?', tools: [TOOL] });
    const types = events.map(({ type }) => type);
    // How many pieces the arguments come in is nobody's business.
    expect(types.filter((type, at) => type !== types[at - 1])).toEqual([
      'response.created',
      'response.in_progress',
      'response.output_item.added',
      'response.function_call_arguments.delta',
      'response.function_call_arguments.done',
      'response.output_item.done',
      'response.completed',
    ]);
    expect(events.at(-3)).toMatchObject({ arguments: '{"location":"Leeds"}' });
  });

  test('image-input', async () => {
    gateway.upstream.script = wholeAnswer('A red square.');
    const image = 'data:image/png;base64,iVBORw0KGgo=';
    const response = await respond({
      input: [
        {
          role: 'user',
          content: [
            { type: 'input_text', text: 'What is it?' },
            { type: 'input_image', image_url: image, detail: 'auto' },
          ],
        },
      ],
    });
    expectWhole(response, 'A red square.');
    expect(sent().messages[0].content[1]).toMatchObject({
      type: 'image_url',
      image_url: { url: image },
    });
  });

  test('multi-turn', async () => {
    gateway.upstream.script = wholeAnswer('Your name is Bo.');
    const response = await respond({
      input: [
        { role: 'user', content: 'My name is Bo.' },
        {
          type: 'message',
          role: 'assistant',
          content: [{ type: 'output_text', text: 'Hello Bo.' }],
        },
        { role: 'user', content: 'What is my name?' },
      ],
    });
    expectWhole(response, 'Your name is Bo.');
    expect(sent().messages.map(({ role }: { role: string }) => role)).toEqual([
      'user',
      'assistant',
      'user',
    ]);
  });
});
