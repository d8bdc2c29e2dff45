import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detect } from './detect.ts';
import type { PiiType } from './span.ts';

const found = (text: string): string[] =>
  detect(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

const valuesOf = (text: string, type: PiiType): string[] =>
  detect(text)
    .filter((span) => span.type === type)
    .map(({ start, end }) => text.slice(start, end));

describe('e-mail', () => {
  test.each([
    ['Reach me at foo@bar.com please', 'foo@bar.com'],
    ['name.surname+filter@example.org', 'name.surname+filter@example.org'],
    ['write to john at gmail dot com today', 'john at gmail dot com'],
    ['张三zhang@example.com李四', 'zhang@example.com'],
    ['john@acme.com123', 'john@acme.com'],
  ])('%s', (text, value) => expect(valuesOf(text, 'EMAIL')).toEqual([value]));

  test.each(['@notausername', 'version 2.0.@beta', 'a..b@example.org', 'look at dot net'])(
    'none in %s',
    (text) => expect(valuesOf(text, 'EMAIL')).toEqual([]),
  );
});

describe('telephone', () => {
  test.each([
    '(555) 123-4567',
    '555.123.4567',
    '+1 555 123 4567',
    '020 7946 0958',
    '+44 20 7946 0958',
    '+49 30 1234 5678',
    '+33 1 23 45 67 89',
  ])('%s', (value) => {
    expect(valuesOf(value, 'PHONE')).toEqual([value]);
    expect(valuesOf(`It is ${value}, I think.`, 'PHONE')).toEqual([value]);
  });

  test('full-width and Arabic-Indic digits, with offsets in the original', () => {
    expect(valuesOf('电话 １３９１２３４５６７８', 'PHONE')).toEqual(['１３９１２３４５６７８']);
    expect(valuesOf('هاتف +٩٦٦٥٠١٢٣٤٥٦٧', 'PHONE')).toEqual(['+٩٦٦٥٠١٢٣٤٥٦٧']);
  });

  test('an extension belongs to it', () =>
    expect(valuesOf('Call 619-648-6618x20779 now', 'PHONE')).toEqual(['619-648-6618x20779']));

  test.each([
    '5551234567',
    '1700000000',
    'order number 5551234567',
    'from 1991 to 2026',
    'on 2024-03-15 at 14:32:01',
    '2015-3',
  ])('none in %s', (text) => expect(valuesOf(text, 'PHONE')).toEqual([]));
});

describe('cards and accounts', () => {
  test.each(['4242 4242 4242 4242', '4111111111111111', '4532-1234-5678-9014', '378282246310005'])(
    'card %s',
    (value) => expect(valuesOf(`paid with ${value}.`, 'CREDIT_CARD')).toEqual([value]),
  );
  test('a wrong check digit is no card', () =>
    expect(valuesOf('1234 5678 9012 3456', 'CREDIT_CARD')).toEqual([]));
  test('IBAN, in print and together', () => {
    expect(valuesOf('GB82WEST12345698765432', 'IBAN')).toEqual(['GB82WEST12345698765432']);
    expect(valuesOf('pay to GB82 WEST 1234 5698 7654 32 today', 'IBAN')).toEqual([
      'GB82 WEST 1234 5698 7654 32',
    ]);
    expect(valuesOf('GB83WEST12345698765432', 'IBAN')).toEqual([]);
  });
  test('routing and account by their names', () =>
    expect(found('routing number 021000021, account number 483920175')).toEqual([
      'ROUTING_NUMBER 021000021',
      'BANK_ACCOUNT 483920175',
    ]));
});

describe('network', () => {
  test.each([
    '192.168.1.1',
    '8.8.8.8',
    '2001:db8::1',
    '::ffff:192.168.1.1',
    'fe80::1ff:fe23:4567:890a%eth0',
  ])('%s', (value) => expect(valuesOf(`from ${value} today`, 'IP_ADDRESS')).toEqual([value]));
  test.each(['Windows 10.0.22621', '999.999.999.999', 'v1.2.3.4', 'at 12:30:45', 'std::vector'])(
    'none in %s',
    (text) => expect(valuesOf(text, 'IP_ADDRESS')).toEqual([]),
  );
  test('MAC', () =>
    expect(valuesOf('mac 00:1A:2B:3C:4D:5E up', 'MAC_ADDRESS')).toEqual(['00:1A:2B:3C:4D:5E']));
});

describe('addresses', () => {
  test.each([
    ['She lives at 742 Evergreen Lane.', '742 Evergreen Lane'],
    ['221B Baker Street, London NW1 6XE', '221B Baker Street, London NW1 6XE'],
    ['Triftstrasse 67, 13353 Berlin', 'Triftstrasse 67, 13353 Berlin'],
    ['12 rue de la Paix, 75002 Paris', '12 rue de la Paix, 75002 Paris'],
    ['Write to P.O. Box 1234, Springfield, IL 62701', 'P.O. Box 1234, Springfield, IL 62701'],
    ['Vive en Calle Mayor 12, 28013 Madrid', 'Calle Mayor 12, 28013 Madrid'],
    ['地址：北京市朝阳区建国路88号', '北京市朝阳区建国路88号'],
  ])('%s', (text, value) => expect(valuesOf(text, 'STREET_ADDRESS')).toEqual([value]));
  test.each(['see chapter 3 of the book', 'I ran 5 miles today', 'from 9 to 10 in the morning'])(
    'none in %s',
    (text) => expect(valuesOf(text, 'STREET_ADDRESS')).toEqual([]),
  );
});

describe('dates of birth', () => {
  test.each([
    ['born 15/01/1990', '15/01/1990'],
    ['DOB: 1990-01-15', '1990-01-15'],
    ['date of birth 12 May 1984', '12 May 1984'],
    ['geboren am 3. März 1975', '3. März 1975'],
    ['"dateOfBirth": "1990-01-15"', '1990-01-15'],
  ])('%s', (text, value) => expect(valuesOf(text, 'DATE_OF_BIRTH')).toEqual([value]));
  test('a plain date is none', () =>
    expect(valuesOf('the meeting is on 15/01/2026', 'DATE_OF_BIRTH')).toEqual([]));
});

describe('names', () => {
  test.each([
    ['Dr. Robert Chen will review your results.', ['Robert Chen']],
    ['my name is john smith', ['john smith']],
    ['Thanks,\n\nKind regards,\nMaria Lopez', ['Maria Lopez']],
    ['Hi Anna, how are you?', ['Anna']],
    ['We met Anna Kowalska. Kowalska was late.', ['Anna Kowalska', 'Kowalska']],
    ['联系人王小明，电话13912345678', ['王小明']],
    ['Ho visto il signor Carlo Rossi.', ['Carlo Rossi']],
    ['We met Drew Kowalska and Will Lopez.', ['Drew Kowalska', 'Will Lopez']],
  ])('%s', (text, values) => expect(valuesOf(text, 'PERSON')).toEqual(values));
  test.each([
    'Will you come on Monday?',
    'General Electric announced a new product.',
    'I live in Paris',
    'Can someone help?',
    'The ensemble sang at the Teatro alla Pergola last year.',
    'Le musée du Prado est ouvert.',
    'We saw the Will Lopez on its way to sea.',
    'Everybody came, and Drew a card.',
  ])('none in %s', (text) => expect(valuesOf(text, 'PERSON')).toEqual([]));
});

describe('secrets', () => {
  test.each([
    `ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}`,
    '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',
    'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U',
    'postgres://admin:s3cr3tPw9@db.internal:5432/app',
  ])('%s', (value) => expect(valuesOf(`use ${value} here`, 'SECRET')).toEqual([value]));
  test('a private key block', () => {
    const key = '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA\n-----END RSA PRIVATE KEY-----';
    expect(valuesOf(`key:\n${key}\n`, 'SECRET')).toEqual([key]);
  });
  test('what a name for a secret is given', () =>
    expect(valuesOf('db_password = "tr0ub4dor&3x"', 'SECRET')).toEqual(['tr0ub4dor&3x']));
  test.each([
    'API_KEY=your_api_key_here',
    'token: 550e8400-e29b-41d4-a716-446655440000',
    'commit 3f786850e387550fdab836ed7e6dc881de23001b',
    'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
    'mongodb://username:password@localhost:27017/db',
    ['password: $', '{DB_PASSWORD}'].join(''),
  ])('none in %s', (text) => expect(valuesOf(text, 'SECRET')).toEqual([]));
});

describe('one type asked for is found by every family that knows it', () => {
  test.each<[PiiType, string]>([
    ['CREDIT_CARD', 'paid with 4242 4242 4242 4242'],
    ['VEHICLE_ID', '车牌京A12345'],
    ['EMAIL', 'write to ann@example.org'],
    ['URL', 'see https://example.com/path'],
    ['IP_ADDRESS', 'from 192.168.1.1'],
    ['MAC_ADDRESS', 'mac 00:1A:2B:3C:4D:5E'],
    ['PHONE', 'call +44 20 7946 0958'],
    ['DATE_OF_BIRTH', 'born 15/01/1990'],
    ['SECRET', `ghp_${'wWPw5k4aXcaT4fNP0UcnZwJUVFk6LO0pINUx'}`],
    ['SECRET', 'postgres://admin:s3cr3tPw9@db.internal:5432/app'],
    ['SECRET', 'db_password = "tr0ub4dor&3x"'],
    ['STREET_ADDRESS', 'at 742 Evergreen Lane'],
    ['STREET_ADDRESS', 'P.O. Box 1234, Springfield, IL 62701'],
    ['STREET_ADDRESS', '地址：北京市朝阳区建国路88号'],
    ['PERSON', 'my name is john smith'],
    ['PERSON', '联系人王小明'],
  ])('%s: %s', (type, text) =>
    expect(detect(text, { types: [type] }).map((span) => span.type)).toEqual([type]),
  );
});

describe('the rest of the cases', () => {
  test.each([
    ['SSN 123-45-6789 on file', ['US_SSN 123-45-6789']],
    ['ticket number 12345678', []],
    ['C4, S3, EKS', []],
    ['550e8400-e29b-41d4-a716-446655440000', []],
    ['', []],
    ['User [EMAIL_1] already masked', []],
    ['https://example.com/path?q=1', ['URL https://example.com/path?q=1']],
    ['https://example.com/?to=a@example.com', ['URL https://example.com/?to=a@example.com']],
    [
      'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
      ['CRYPTO_WALLET bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq'],
    ],
    ['IMEI 490154203237518', ['DEVICE_ID 490154203237518']],
    ['VIN 1HGCM82633A004352', ['VEHICLE_ID 1HGCM82633A004352']],
    ['M60 1NW', ['POSTAL_CODE M60 1NW']],
    ['my passport number is T3569075', ['PASSPORT T3569075']],
    ["driver's license number is F162823540116", ['DRIVER_LICENSE F162823540116']],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected));

  test('five kinds in one sentence', () => {
    const text =
      'Contact alice@example.com or 555-123-4567, SSN 123-45-6789, IP 10.0.0.1, visit https://private.example.org';
    expect(detect(text).map(({ type }) => type)).toEqual([
      'EMAIL',
      'PHONE',
      'US_SSN',
      'IP_ADDRESS',
      'URL',
    ]);
  });
});

describe('options', () => {
  const text = 'Write to ann@example.org or call +44 20 7946 0958';
  test('types', () =>
    expect(detect(text, { types: ['PHONE'] }).map(({ type }) => type)).toEqual(['PHONE']));
  test('threshold', () => expect(detect(text, { threshold: 1 })).toEqual([]));
  test('values that are never reported', () =>
    expect(detect(text, { allow: ['ANN@example.org'] }).map(({ type }) => type)).toEqual([
      'PHONE',
    ]));
  test('values that are always reported, as whole words', () => {
    const spans = detect('Project Bluebird and bluebirds', {
      deny: [{ value: 'bluebird', type: 'SECRET' }],
    });
    expect(spans).toMatchObject([{ start: 8, end: 16, type: 'SECRET', ruleId: 'list.deny' }]);
  });
  test('a list has a bound', () =>
    expect(() =>
      detect(text, { allow: Array.from({ length: 10_001 }, (_, i) => `v${i}`) }),
    ).toThrow(expect.objectContaining({ code: 'PRIVACY_LIST_TOO_LONG' })));
});

describe('any text', () => {
  test('spans are in order, apart, inside the text and never quote it', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom(
        'ann@example.org',
        '+44 20 7946 0958',
        ' ',
        '\u200b',
        '\ud800',
        '123-45-6789',
        'Anna Kowalska',
        '１２',
        '12 Main Street',
        '号路市',
        '\0',
        '\u202e',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, score, reason } of detect(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(score).toBeGreaterThanOrEqual(0.5);
          expect(reason).not.toContain(text.slice(start, end));
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  test('invisible characters inside a value do not hide it', () => {
    const text = 'mail a\u200bnn@exam\u00adple.org now';
    const [span] = detect(text);
    expect(span).toMatchObject({ type: 'EMAIL', start: 5 });
    expect(text.slice(span?.start, span?.end)).toBe('a\u200bnn@exam\u00adple.org');
  });
});
