import { describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';
import { defineRecogniser } from './recogniser.ts';

const define = (pattern: string) => defineRecogniser({ name: 'x', type: 'GOV_ID', pattern });

describe('a recogniser of your own', () => {
  test('finds what its pattern matches', () => {
    const badge = defineRecogniser({ name: 'badge', type: 'GOV_ID', pattern: '\\bB-\\d{6}\\b' });
    expect(detect('badge B-123456 here', { recognisers: [badge] })).toMatchObject([
      { start: 6, end: 14, type: 'GOV_ID', score: 0.8, ruleId: 'own.badge' },
    ]);
  });
  test.each([
    '\\bB-\\d{6}\\b',
    '[A-Z]{2}\\d{4,8}',
    '(?:AB|CD)-\\d{3}',
    '(?:\\d\\d-){3}\\d\\d',
    'a?b',
  ])('%s is accepted', (pattern) => expect(() => define(pattern)).not.toThrow());
  test.each([
    'a+',
    'a*',
    '(a+)+$',
    '(?:a{1,9}){1,9}',
    '(?:a|a){2,9}',
    '(a)\\1',
    '(?=a)b',
    'a{1,}',
    'a{999}',
    '[a-z]{0,200}[a-z]{0,200}',
    'a'.repeat(501),
  ])('%s is refused, and not quoted', (pattern) => {
    expect(() => define(pattern)).toThrow(
      expect.objectContaining({ code: 'PRIVACY_RECOGNISER_UNSAFE' }),
    );
  });
});
