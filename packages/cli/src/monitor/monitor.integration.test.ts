import { describe, expect, test } from 'vitest';
import { runLethe, startLethe } from '../../test/run-lethe.ts';

const records = (out: string) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('lethe monitor --jsonl', () => {
  test('a bad line is an error record and exit status 1; the rest goes on at its place', async () => {
    const { status, out, err } = await runLethe(['monitor', '--jsonl', '--max', 'm=5'], {
      input: [
        '{"metric":"m","value":1}',
        'secret words',
        '',
        '{"id":4,"metric":"m","value":null}',
        '{"metric":"m","value":"5"}',
        '{"metric":"m","value":1e999}',
        '{"metric":"m","value":NaN}',
        '{"metric":"","value":1}',
        '{"value":1}',
        '7',
        'null',
        '{"metric":"m","value":9}',
      ].join('\n'),
    });
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).not.toContain('secret');
    expect(records(out).map((record) => record.error?.code ?? record.index)).toEqual([
      'LINE_NOT_JSON',
      'METRIC_VALUE_INVALID',
      'METRIC_VALUE_INVALID',
      'METRIC_VALUE_INVALID',
      'LINE_NOT_JSON',
      'METRIC_INVALID',
      'METRIC_INVALID',
      'METRIC_INVALID',
      'METRIC_INVALID',
      11,
    ]);
    expect(records(out)[1].id).toBe(4);
  });

  test('an alert of a stream that goes on is told at once', async () => {
    const child = startLethe(['monitor', '--jsonl', '--max', 'm=5']);
    child.stdin.write('{"metric":"m","value":6}\n');
    const [told] = await new Promise<Buffer[]>((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve([chunk])),
    );
    child.stdin.end();
    await new Promise((resolve) => child.on('close', resolve));
    expect(JSON.parse(String(told))).toMatchObject({ index: 0, kind: 'threshold' });
  });

  test.each([[[]], [['--jsonl', '--max', 'm=1', '--min', 'm=2']]])(
    '%j is a usage error',
    async (args) => {
      const { status, out, err } = await runLethe(['monitor', ...args]);
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).not.toBe('');
    },
  );
});
