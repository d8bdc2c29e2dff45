import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luhn } from '../../checksum/luhn.ts';
import { mod97 } from '../../checksum/mod97.ts';
import { PII_TYPES, type PiiType } from '../../span.ts';
import { drawFrom } from './draw.ts';
import { inventSurrogate, LONGEST_SURROGATE } from './invent.ts';

const seeds = fc.integer({ min: 0, max: 0xffffffff });
/** Checks what is invented for a value, whatever the draw. */
const each = (type: PiiType, value: string, check: (invented: string) => void): void =>
  fc.assert(
    fc.property(seeds, (seed) => check(inventSurrogate(type, value, drawFrom(seed)) as string)),
  );

describe('reserved ranges', () => {
  test.each([
    ['EMAIL', 'ann@gmail.com', /^[a-z]+\.[a-z]+\d\d@example\.(?:org|com|net)$/],
    ['EMAIL', 'ANN@GMAIL.COM', /^[A-Z]+\.[A-Z]+\d\d@EXAMPLE\.(?:ORG|COM|NET)$/],
    ['PHONE', '(646) 231-9871', /^\(\d{3}\) 555-01\d\d$/],
    ['PHONE', '+1 646 231 9871', /^\+1 \d{3} 555 01\d\d$/],
    ['PHONE', '231-9871', /^555-01\d\d$/],
    ['PHONE', '+442079461234', /^\+44(?:20794609\d\d|7700900\d{3}|1632960\d{3})$/],
    ['PHONE', '020 7111 2222', /^0(?:20 7946 09\d\d|77 0090 0\d{3}|16 3296 0\d{3})$/],
    ['PHONE', '+33 1 23 45 67 89', /^\+33 (?:1 99 00|6 39 98) \d\d \d\d$/],
    ['PHONE', '+81 3 1234 5678', /^\+1 \d{3}-555-01\d\d$/],
    ['IP_ADDRESS', '10.1.2.3', /^(?:192\.0\.2|198\.51\.100|203\.0\.113)\.\d{1,3}$/],
    ['IP_ADDRESS', 'fe80::1/64', /^2001:db8::[0-9a-f]{4}:[0-9a-f]{4}\/64$/],
    ['MAC_ADDRESS', 'a4-5e-60-c1-22-07', /^00-00-5e-00-53-[0-9a-f]{2}$/],
    ['URL', 'https://shop.acme.io/a?b=1', /^https:\/\/[a-z]+\.example\.org\/\d+$/],
    ['URL', 'acme.io', /^[a-z]+\.example\.org\/\d+$/],
    ['US_SSN', '123-45-6789', /^666-\d\d-\d{4}$/],
    ['POSTAL_CODE', 'NW1 6XE', /^ZZ99 \d[A-Z]{2}$/],
    ['POSTAL_CODE', '94103-1234', /^00\d{3}-\d{4}$/],
    ['ROUTING_NUMBER', '021000021', /^45\d{7}$/],
  ] as const)('%s %s', (type, value, form) =>
    each(type, value, (invented) => {
      expect(invented).toMatch(form);
    }),
  );

  test('cards keep their form and their check digit', () =>
    each('CREDIT_CARD', '4539 1488 0343 6467', (invented) => {
      expect(invented).toMatch(/^4000 00\d\d \d{4} \d{4}$/);
      expect(luhn(invented.replaceAll(' ', ''))).toBe(true);
    }));

  test('accounts keep their country, their form and their check digits; no bank has the code', () =>
    each('IBAN', 'GB82 WEST 1234 5698 7654 32', (invented) => {
      expect(invented).toMatch(/^GB\d\d XXXX \d{4} \d{4} \d{4} \d\d$/);
      const compact = invented.replaceAll(' ', '');
      expect(mod97(compact.slice(4) + compact.slice(0, 4))).toBe(1);
    }));
});

describe('form', () => {
  test.each([
    ['PERSON', 'Dr. Maria J. Lopez', /^Dr\. [A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+$/],
    ['PERSON', 'maria lopez', /^[a-z]+ [a-z]+$/],
    ['PERSON', 'MARIA LOPEZ', /^[A-Z]+ [A-Z]+$/],
    ['PERSON', '王小明', /^\p{sc=Han}{3}$/u],
    ['STREET_ADDRESS', '742 Evergreen Lane', /^[1-9]\d\d [A-Z][a-z]+ Lane$/],
    [
      'STREET_ADDRESS',
      'Triftstrasse 67, 13353 Berlin',
      /^[A-Z][a-z]+strasse \d\d, \d{5} [A-Z][a-z]+$/,
    ],
    [
      'STREET_ADDRESS',
      '12 rue de la Paix, 75002 Paris',
      /^\d\d rue de la [A-Z]\w+, \d{5} [A-Z]\w+$/,
    ],
    ['DATE_OF_BIRTH', '1990-01-15', /^19[4-9]\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1[0-2])$/],
    ['DATE_OF_BIRTH', '12 May 1984', /^(?:0[1-9]|1[0-2]) May 19[4-9]\d$/],
    ['PASSPORT', 'X1234567', /^[A-Z]\d{7}$/],
    ['GOV_ID', 'AB-12 34.c', /^[A-Z]{2}-\d\d \d\d\.[a-z]$/],
  ] as const)('%s %s', (type, value, form) =>
    each(type, value, (invented) => {
      expect(invented).toMatch(form);
    }),
  );

  test('one seed gives one person, however it is written', () => {
    const write = (value: string) => inventSurrogate('PERSON', value, drawFrom(7));
    expect(write('MARIA LOPEZ')).toBe(write('Maria Lopez')?.toUpperCase());
  });

  test('nothing stands in for a secret, or for what is too long', () => {
    expect(inventSurrogate('SECRET', 'sk_live_abcdefgh', drawFrom(1))).toBeUndefined();
    const long = 'a'.repeat(LONGEST_SURROGATE + 1);
    expect(inventSurrogate('PERSON', long, drawFrom(1))).toBeUndefined();
  });

  test('any value of any type: one within the bound, or none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PII_TYPES),
        fc.string({ unit: 'binary', maxLength: 60 }),
        seeds,
        (type, value, seed) => {
          const invented = inventSurrogate(type, value, drawFrom(seed));
          expect(invented?.length ?? 0).toBeLessThanOrEqual(LONGEST_SURROGATE);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
