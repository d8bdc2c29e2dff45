import { describe, expect, test } from 'vitest';
import { detect } from './detect.ts';
import { redact } from './operators/redact.ts';

const found = (text: string): string[] =>
  detect(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

/** A text, and every value in it; none where the list is empty. */
const CASES: readonly (readonly [text: string, values: readonly string[]])[] = [
  ['Reach me at foo@bar.com please', ['EMAIL foo@bar.com']],
  ['name.surname+filter@example.org', ['EMAIL name.surname+filter@example.org']],
  ['@notausername', []],
  ['version 2.0.@beta', []],
  ['SSN 123-45-6789 on file', ['US_SSN 123-45-6789']],
  ['ticket number 12345678', []],
  ['(555) 123-4567', ['PHONE (555) 123-4567']],
  ['555.123.4567', ['PHONE 555.123.4567']],
  ['+1 555 123 4567', ['PHONE +1 555 123 4567']],
  ['020 7946 0958', ['PHONE 020 7946 0958']],
  ['+44 20 7946 0958', ['PHONE +44 20 7946 0958']],
  ['+49 30 1234 5678', ['PHONE +49 30 1234 5678']],
  ['+33 1 23 45 67 89', ['PHONE +33 1 23 45 67 89']],
  ['5551234567', []],
  ['1700000000', []],
  ['order number 5551234567', []],
  ['from 1991 to 2026', []],
  ['4242 4242 4242 4242', ['CREDIT_CARD 4242 4242 4242 4242']],
  ['4111111111111111', ['CREDIT_CARD 4111111111111111']],
  ['4532-1234-5678-9012', ['CREDIT_CARD 4532-1234-5678-9012']],
  ['378282246310005', ['CREDIT_CARD 378282246310005']],
  ['1234 5678 9012 3456', []],
  ['192.168.1.1', ['IP_ADDRESS 192.168.1.1']],
  ['8.8.8.8', ['IP_ADDRESS 8.8.8.8']],
  ['2001:db8::1', ['IP_ADDRESS 2001:db8::1']],
  ['Windows 10.0.22621', []],
  ['999.999.999.999', []],
  ['v1.2.3.4', []],
  ['742 Evergreen Lane', ['STREET_ADDRESS 742 Evergreen Lane']],
  ['221B Baker Street, London NW1 6XE', ['STREET_ADDRESS 221B Baker Street, London NW1 6XE']],
  ['Triftstrasse 67, 13353 Berlin', ['STREET_ADDRESS Triftstrasse 67, 13353 Berlin']],
  ['12 rue de la Paix, 75002 Paris', ['STREET_ADDRESS 12 rue de la Paix, 75002 Paris']],
  ['born 15/01/1990', ['DATE_OF_BIRTH 15/01/1990']],
  ['DOB: 1990-01-15', ['DATE_OF_BIRTH 1990-01-15']],
  ['date of birth 12 May 1984', ['DATE_OF_BIRTH 12 May 1984']],
  ['the meeting is on 15/01/2026', []],
  ['GB82WEST12345698765432', ['IBAN GB82WEST12345698765432']],
  ['https://example.com/path?q=1', ['URL https://example.com/path?q=1']],
  ['https://example.com/?to=a@example.com', ['URL https://example.com/?to=a@example.com']],
  ['', []],
  [
    'Contact alice@example.com or 555-123-4567, SSN 123-45-6789, IP 10.0.0.1, visit https://private.example.org',
    [
      'EMAIL alice@example.com',
      'PHONE 555-123-4567',
      'US_SSN 123-45-6789',
      'IP_ADDRESS 10.0.0.1',
      'URL https://private.example.org',
    ],
  ],
  ['C4, S3, EKS', []],
  ['3f786850e387550fdab836ed7e6dc881de23001b', []],
  ['550e8400-e29b-41d4-a716-446655440000', []],
];

describe('cases that every detector has to get right', () => {
  test.each(CASES)('%s', (text, values) => expect(found(text)).toEqual(values));

  test.each(CASES)('redacting twice is redacting once: %s', (text) =>
    expect(redact(redact(text))).toBe(redact(text)),
  );

  test.each(CASES)('nothing of a value is left: %s', (text, values) => {
    const redacted = redact(text);
    for (const value of values) expect(redacted).not.toContain(value.slice(value.indexOf(' ') + 1));
  });

  test('a card number that fails its check is none inside a sentence', () =>
    expect(found('my card is 4532-1234-5678-9012 I think')).toEqual([]));
});
