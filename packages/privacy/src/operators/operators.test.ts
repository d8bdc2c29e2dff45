import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { through } from '../../test/through.ts';
import { hash } from './hash.ts';
import { mask } from './mask.ts';
import { redact, redactStream, redactWithSpans } from './redact.ts';

const TEXT =
  'Contact alice@example.com or 555-123-4567, SSN 123-45-6789, IP 10.0.0.1, visit https://private.example.org';

describe('redact', () => {
  test('five kinds, none of the values left', () =>
    expect(redact(TEXT)).toBe(
      'Contact [EMAIL_1] or [PHONE_1], SSN [US_SSN_1], IP [IP_ADDRESS_1], visit [URL_1]',
    ));
  test('the same value has one number, a new one follows what is there', () => {
    expect(redact('a@example.org, b@example.org, A@example.org')).toBe(
      '[EMAIL_1], [EMAIL_2], [EMAIL_1]',
    );
    expect(redact('[EMAIL_4] and b@example.org')).toBe('[EMAIL_4] and [EMAIL_5]');
  });
  test('applying it again changes nothing', () => {
    const piece = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(TEXT, 'Anna Kowalska', ' ', '\n', '12 Main Street'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const once = redact(pieces.join(' '));
        expect(redact(once)).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
});

describe('redact with spans', () => {
  test('replaces exactly what the spans say', () => {
    const { text, spans } = redactWithSpans(TEXT);
    expect(text).toBe(redact(TEXT));
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toEqual([
      'alice@example.com',
      '555-123-4567',
      '123-45-6789',
      '10.0.0.1',
      'https://private.example.org',
    ]);
  });
});

describe('mask', () => {
  test('letters and digits', () => expect(mask('to a.b@example.org')).toBe('to *.*@*******.***'));
  test('keeps the last ones, never more than a third', () => {
    expect(mask('card 4242 4242 4242 4242', { keep: 4 })).toBe('card **** **** **** 4242');
    expect(mask('SSN 123-45-6789', { keep: 100 })).toBe('SSN ***-**-*789');
  });
});

describe('every operator', () => {
  const key = new Uint8Array(16).fill(7);
  const operators: readonly [string, (text: string) => string][] = [
    ['redact', (text) => redact(text)],
    ['mask', (text) => mask(text)],
    ['hash', (text) => hash(text, { key })],
  ];
  test.each(operators)('%s leaves no value and keeps what is around', (_, apply) => {
    const out = apply(TEXT);
    for (const value of ['alice', '4567', '6789', '10.0', 'private'])
      expect(out).not.toContain(value);
    for (const word of ['Contact ', ' or ', ', SSN ', ', IP ', ', visit '])
      expect(out).toContain(word);
  });
  test.each(operators)('%s: nothing in, nothing out; clean text stays', (_, apply) => {
    expect(apply('')).toBe('');
    expect(apply('the meeting is on 15/01/2026')).toBe('the meeting is on 15/01/2026');
  });
  test.each(operators)('%s takes lone surrogates, NULs and marks of direction', (_, apply) => {
    const odd = '\ud800 \0 \u202e ann@example.org \u202c \udc00';
    const out = apply(odd);
    expect(out).not.toContain('ann@example.org');
    expect(out.startsWith('\ud800 \0 \u202e ')).toBe(true);
    expect(out.endsWith(' \u202c \udc00')).toBe(true);
  });
});

describe('hash', () => {
  const key = new Uint8Array(16).fill(7);
  test('is stable for one value and key, and differs by key', () => {
    const one = hash('a@example.org', { key });
    expect(one).toMatch(/^\[EMAIL:[0-9a-f]{16}\]$/);
    expect(hash('A@example.org', { key })).toBe(one);
    expect(hash('a@example.org', { key: new Uint8Array(16) })).not.toBe(one);
  });
});

describe('a short key', () => {
  test('is refused', () =>
    expect(() => hash('ann@example.org', { key: new Uint8Array(15) })).toThrow(
      expect.objectContaining({ code: 'PRIVACY_KEY_TOO_SHORT' }),
    ));
});

describe('a stream', () => {
  test('numbers values over segments and holds a key block together', async () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqh\n-----END PRIVATE KEY-----';
    const text = `${TEXT}\n${key}\n${'word '.repeat(4000)}\n${TEXT}\n`;
    const whole = await through(redactStream(), [text.slice(0, 130), text.slice(130)]);
    expect(whole.match(/\[EMAIL_1\]/g)).toHaveLength(2);
    expect(whole).not.toMatch(/\[EMAIL_2\]|MIIEv|alice@/);
  });
});
