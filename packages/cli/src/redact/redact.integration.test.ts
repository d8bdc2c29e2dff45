import { describe, expect, test } from 'vitest';
import { runLethe, startLethe } from '../../test/run-lethe.ts';

const start = (args: readonly string[]) => startLethe(['redact', ...args]);

const redact = (args: readonly string[], input: string | Buffer = '') =>
  runLethe(['redact', ...args], { input });

describe('lethe redact', () => {
  test('text in, text out', async () =>
    expect(await redact([], 'mail ann@example.org\n')).toEqual({
      status: 0,
      out: 'mail [EMAIL_1]\n',
      err: '',
    }));

  test('bytes that are no UTF-8 do not stop it', async () => {
    const { status, out } = await redact(
      [],
      Buffer.concat([Buffer.from([0xff, 0xc3, 0x20]), Buffer.from('ann@example.org')]),
    );
    expect(status).toBe(0);
    expect(out).toContain('[EMAIL_1]');
  });

  test('JSON Lines: order stays, a bad line is an error record and exit status 1', async () => {
    const { status, out, err } = await redact(
      ['--jsonl'],
      '{"id":1,"text":"ann@example.org"}\nno json ann@example.org\n{"id":3}\n\n{"id":4,"text":"ok"}',
    );
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).not.toContain('ann@');
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: 1, text: '[EMAIL_1]', spans: [{ start: 0, end: 15, type: 'EMAIL' }] },
      { id: null, error: { code: 'LINE_NOT_JSON' } },
      { id: 3, error: { code: 'TEXT_MISSING' } },
      { id: 4, text: 'ok', spans: [] },
    ]);
  });

  test('a line of 10 MB without a space', async () => {
    const text = 'a'.repeat(10_000_000);
    const { status, out } = await redact(['--jsonl'], `{"id":1,"text":"${text}"}\n`);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toEqual({ id: 1, text, spans: [] });
  });

  test('a line over the bound is refused, and the next is read', async () => {
    const { status, out } = await redact(
      ['--jsonl'],
      `{"id":1,"text":"${'a'.repeat(17_000_000)}"}\n{"id":2,"text":""}\n`,
    );
    expect(status).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([
      { id: null, error: { code: 'LINE_TOO_LONG' } },
      { id: 2, text: '', spans: [] },
    ]);
  });

  test('a reader that goes away ends it quietly', async () => {
    const child = start(['--jsonl']);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk;
    });
    child.stdin.on('error', () => undefined);
    child.stdout.destroy();
    child.stdin.end('{"id":1,"text":"ann@example.org"}\n'.repeat(20_000));
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });

  test('--help says what it does', async () => {
    const { status, out } = await redact(['--help']);
    expect(status).toBe(0);
    expect(out).toContain('--jsonl');
  });

  test.each([
    [['--jsonx']],
    [['--types', 'EMAIL,NOTHING']],
    [['--threshold', '2']],
    [['\udcff\ufffd']],
  ])('%j is a usage error', async (args) => {
    const { status, out, err } = await redact(args);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).not.toBe('');
  });

  test('options choose types and threshold', async () => {
    const { out } = await redact(['--types', 'PHONE'], 'ann@example.org +44 20 7946 0958');
    expect(out).toBe('ann@example.org [PHONE_1]');
  });
});
