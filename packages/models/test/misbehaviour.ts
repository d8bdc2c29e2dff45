import { type FakeAnswer, json, streamed } from './fake-upstream.ts';
import { textStream } from './vendor-answers.ts';

/** What an upstream can do wrong on its way, in Chat Completions, by name. */
const whole = textStream('openai-chat', ['Hello', ' you']);
const begun = whole.slice(0, 2);

export const MISBEHAVIOURS = {
  'hangs before its headers': { silent: true },
  'hangs after its headers': streamed([], { ending: 'hang' }),
  'hangs in the middle of a stream': streamed(begun, { ending: 'hang' }),
  'dies in the middle of a stream': streamed(begun, { ending: 'cut' }),
  'ends a stream without saying why': streamed(begun),
  'claims more bytes than it sends': streamed(begun, {
    headers: { 'content-type': 'text/event-stream', 'content-length': '100000' },
    ending: 'cut',
  }),
  'sends 10 MB in one line': streamed([
    `data: ${'x'.repeat(5 * 1024 * 1024)}`,
    `${'x'.repeat(5 * 1024 * 1024)}\n\n`,
  ]),
  'ends in half a character': streamed([
    ...begun,
    Buffer.from('data: {"choices":[{"index":0,"delta":{"content":"é"}}]}\n\n').subarray(0, 49),
  ]),
  'sends what is no JSON': streamed(['data: {"choices":[\n\n']),
  'reports an error in its stream': streamed([
    ...begun,
    'data: {"error":{"message":"secret words of the user","type":"server_error","code":null}}\n\n',
  ]),
  'answers 429 with a date': json(
    {
      error: { message: 'secret words of the user', type: 'requests', code: 'rate_limit_exceeded' },
    },
    { status: 429, headers: { 'retry-after': 'Sun, 06 Nov 2044 08:49:37 GMT' } },
  ),
  'answers 500 in HTML': {
    status: 500,
    headers: { 'content-type': 'text/html' },
    chunks: ['<h1>secret words of the user</h1>'],
  },
  'answers 200 in HTML': {
    headers: { 'content-type': 'text/html' },
    chunks: ['<h1>Sign in to the Wi-Fi</h1>'],
  },
  'redirects to a private address': {
    status: 307,
    headers: { location: 'http://169.254.169.254/latest/meta-data/' },
  },
  'compresses though nobody asked': {
    headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    chunks: [new Uint8Array([31, 139, 8, 0])],
  },
} satisfies Record<string, FakeAnswer>;

export type Misbehaviour = keyof typeof MISBEHAVIOURS;
