import { describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';

const found = (text: string): string[] =>
  detect(text).map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);

describe('the head of a table names the values below', () => {
  test.each([
    [
      'CSV',
      'passport_no,acct_no\n"566204458","8648757432"',
      ['PASSPORT 566204458', 'BANK_ACCOUNT 8648757432'],
    ],
    ['TSV', 'DL number\tZIP\n65402747\t97201', ['DRIVER_LICENSE 65402747', 'POSTAL_CODE 97201']],
    [
      'Markdown',
      '| Name | Date of birth |\n|---|---|\n| Thandeka Mokwena | 03/04/1981 |\n| Quill Ambrus | 1990-05-06 |',
      [
        'PERSON Thandeka Mokwena',
        'DATE_OF_BIRTH 03/04/1981',
        'PERSON Quill Ambrus',
        'DATE_OF_BIRTH 1990-05-06',
      ],
    ],
    [
      'SQL',
      "INSERT INTO t (full_name, passport) VALUES ('Ilse Vogt', '566204458'), ('Uwe Roth', '566204459');",
      ['PERSON Ilse Vogt', 'PASSPORT 566204458', 'PERSON Uwe Roth', 'PASSPORT 566204459'],
    ],
  ])('%s', (_, text, values) => expect(found(text)).toEqual(values));

  test('a head says nothing about its neighbour column', () =>
    expect(found('phone,item\n02 5005 2755,83620174')).toEqual(['PHONE 02 5005 2755']));

  test('sentences with commas are no table', () =>
    expect(
      found('We called, and the phone was off.\nThen 12345678 people came, and left.'),
    ).toEqual([]));
});

describe('the name of a field', () => {
  test.each([
    ['{"driversLicenseNumber":"65402747"}', 'DRIVER_LICENSE 65402747'],
    ['bankAccountNumber: 8911621539', 'BANK_ACCOUNT 8911621539'],
    ['<passport_number>566204458</passport_number>', 'PASSPORT 566204458'],
    ['Kontonummer\n8911621539', 'BANK_ACCOUNT 8911621539'],
    ['phone="02 5005 2755" acct_no="8911621539"', 'BANK_ACCOUNT 8911621539'],
  ])('%s', (text, value) => expect(found(text)).toContain(value));
});
