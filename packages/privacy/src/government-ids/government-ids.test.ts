import { describe, expect, test } from 'vitest';
import { detect } from '../detect.ts';

const typeOf = (text: string): string | undefined => detect(text)[0]?.type;

/** Numbers that the issuing authorities or standards publish as examples, or that only satisfy their checks. */
const VALID: readonly (readonly [country: string, text: string])[] = [
  ['US ITIN', '911-70-1234'],
  ['US Medicare', '1EG4-TE5-MK73'],
  ['US DEA', 'DEA number BB1388568'],
  ['UK NHS', '943 476 5919'],
  ['UK National Insurance', 'AB123456C'],
  ['Germany, tax', 'Steuer-ID 86095742719'],
  ['Germany, health', 'A123456780'],
  ['Spain NIF', '12345678Z'],
  ['Spain NIE', 'X1234567L'],
  ['Italy', 'RSSMRA85T10A562S'],
  ['France', '2 55 08 14 168 025 38'],
  ['Netherlands', 'BSN 111222333'],
  ['Switzerland', '756.9217.0769.85'],
  ['Sweden', '811228-9874'],
  ['Finland', '131052-308T'],
  ['Denmark', 'CPR 010190-1234'],
  ['Poland', '44051401359'],
  ['Czechia', '710319/2745'],
  ['Turkey', '10000000146'],
  ['India PAN', 'ABCPD1234Z'],
  ['India GSTIN', '27AAPFU0939F1ZV'],
  ['China', '11010519491231002X'],
  ['Singapore', 'S1234567D'],
  ['Australia ABN', '51 824 753 556'],
  ['Australia TFN', 'tax file number 876 543 210'],
  ['Brazil CPF', '529.982.247-25'],
  ['Brazil CNPJ', '11.222.333/0001-81'],
  ['Mexico', 'CURP BADD110313HCMLNS09'],
  ['Chile', '12.345.678-5'],
  ['South Africa', '8001015009087'],
];

describe('government ids', () => {
  test.each(VALID)('%s', (_, text) => expect(typeOf(text)).toBe('GOV_ID'));

  test.each([
    ['Spain NIF, wrong letter', '12345678A'],
    ['Spain NIE, too short', 'Y806391Q'],
    ['Singapore, wrong letter', 'S1234567A'],
    ['Finland, wrong sign', '131052-308A'],
    ['DEA, wrong digit', 'ab1234561'],
    ['Germany, health, wrong digit', 'A123456787'],
    ['Brazil CPF, all the same', '111.111.111-11'],
    ['a running number', 'order number 44051401359'],
    ['inside a longer number', '-123456789101231'],
  ])('none: %s', (_, text) => expect(detect(text, { types: ['GOV_ID'] })).toEqual([]));
});
