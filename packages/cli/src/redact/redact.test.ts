import { describe, expect, test } from 'vitest';
import { type InputLine, linesOf } from '../jsonl/lines.ts';
import { redactJsonLine } from './redact-jsonl.ts';

const chunks = async function* (parts: readonly string[]): AsyncGenerator<string> {
  yield* parts;
};

const gather = async <T>(source: AsyncIterable<readonly T[]>): Promise<T[]> => {
  const items: T[] = [];
  for await (const some of source) items.push(...some);
  return items;
};

const line = (text: string): InputLine => ({ text, tooLong: false });

describe('lines', () => {
  test('are the same however the input is cut', async () => {
    const text = 'one\n\ntwo\nthree';
    for (let size = 1; size <= text.length; size++) {
      const parts = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      expect((await gather(linesOf(chunks(parts)))).map((input) => input.text)).toEqual([
        'one',
        '',
        'two',
        'three',
      ]);
    }
  });
  test('one that is too long is dropped, and the next is read', async () =>
    expect(await gather(linesOf(chunks(['abc', 'def', '\nok\n']), 4))).toEqual([
      { text: '', tooLong: true },
      { text: 'ok', tooLong: false },
    ]));
});

describe('a record', () => {
  test('comes back redacted, with spans into what came in', () => {
    const { line: out, ok } = redactJsonLine(line('{"id":7,"text":"mail ann@example.org"}'), {});
    expect(ok).toBe(true);
    expect(JSON.parse(out)).toMatchObject({
      id: 7,
      text: 'mail [EMAIL_1]',
      spans: [{ start: 5, end: 20, type: 'EMAIL' }],
    });
  });
  test.each([
    ['{"id":1', null, 'LINE_NOT_JSON'],
    ['{"id":"a","txt":""}', 'a', 'TEXT_MISSING'],
    ['null', null, 'TEXT_MISSING'],
  ])('%s is an error record', (text, id, code) => {
    const { line: out, ok } = redactJsonLine(line(text), {});
    expect(ok).toBe(false);
    expect(JSON.parse(out)).toMatchObject({ id, error: { code } });
  });
});
