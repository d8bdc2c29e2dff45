import { findBoxes } from '../address/boxes.ts';
import { findContactCards } from '../address/contact-cards.ts';
import { findIdeographAddresses } from '../address/ideograph-addresses.ts';
import { findStreets } from '../address/streets.ts';
import type { Candidate, Document } from '../candidates/document.ts';
import { matchPatterns } from '../candidates/match-patterns.ts';
import { KIND } from '../candidates/tokens.ts';
import { findBirths } from '../date-of-birth/births.ts';
import { findEmails } from '../email/emails.ts';
import { findNetworkAddresses } from '../network/addresses.ts';
import { findIdeographNames } from '../person/ideograph-names.ts';
import { findPersons } from '../person/persons.ts';
import { findPhones } from '../phone/phones.ts';
import { findAssignedSecrets } from '../secrets/assigned-secrets.ts';
import { findStructuredSecrets } from '../secrets/structured-secrets.ts';
import { findVendorSecrets } from '../secrets/vendor-secrets.ts';
import type { PiiType } from '../span.ts';
import { findUrls } from '../url/urls.ts';
import { findChinesePlates } from '../vehicle/chinese-plates.ts';
import { group, PATTERN_RULES, table } from './rules.ts';

/** One family of detectors: proposes candidates for a document, in time linear in its text. */
export interface Family {
  readonly name: string;
  /** Values of this family hold a digit: it is not asked about a text without one. */
  readonly digits?: true;
  /** What it proposes: it is not asked where only other types are wanted. */
  readonly types: readonly PiiType[];
  propose(document: Document, out: Candidate[]): void;
}

const [secret] = group('secret');
const [service] = group('service');
const names = { near: group('name'), introducing: group('introducing') };

export const FAMILIES: readonly Family[] = [
  {
    name: 'patterns',
    types: [...new Set(PATTERN_RULES.map(({ type }) => type))],
    propose: (document, out) => matchPatterns(document, table, out),
  },
  { name: 'chinese plates', types: ['VEHICLE_ID'], digits: true, propose: findChinesePlates },
  { name: 'e-mails', types: ['EMAIL'], propose: findEmails },
  {
    name: 'urls',
    types: ['URL'],
    propose: (document, out) => findUrls(document, group('url'), out),
  },
  {
    name: 'network addresses',
    types: ['IP_ADDRESS', 'MAC_ADDRESS'],
    propose: findNetworkAddresses,
  },
  {
    name: 'telephones',
    types: ['PHONE'],
    digits: true,
    propose: (document, out) => findPhones(document, group('phone'), group('against'), out),
  },
  {
    name: 'births',
    types: ['DATE_OF_BIRTH'],
    propose: (document, out) => findBirths(document, group('birth'), group('notBirth'), out),
  },
  { name: 'vendor secrets', types: ['SECRET'], propose: findVendorSecrets },
  { name: 'structured secrets', types: ['SECRET'], propose: findStructuredSecrets },
  {
    name: 'assigned secrets',
    types: ['SECRET'],
    propose: (document, out) =>
      findAssignedSecrets(document, secret as number, service as number, out),
  },
  {
    name: 'streets',
    types: ['STREET_ADDRESS'],
    digits: true,
    propose: (document, out) => findStreets(document, group('address'), out),
  },
  { name: 'boxes', types: ['STREET_ADDRESS'], propose: findBoxes },
  {
    name: 'addresses of East Asia',
    types: ['STREET_ADDRESS'],
    digits: true,
    propose: findIdeographAddresses,
  },
  {
    name: 'contact cards',
    types: ['PERSON', 'STREET_ADDRESS'],
    digits: true,
    propose: findContactCards,
  },
  {
    name: 'persons',
    types: ['PERSON'],
    propose: (document, out) => findPersons(document, names, out),
  },
  {
    name: 'names of East Asia',
    types: ['PERSON'],
    propose: (document, out) => findIdeographNames(document, names.introducing, out),
  },
];

/** Whether a family can find what is wanted, by its types and the kinds of characters in the text. */
export const concerns = (
  { digits, types }: Family,
  { tokens }: Document,
  wanted: readonly PiiType[] | undefined,
): boolean =>
  (digits !== true || (tokens.kinds & KIND.digit) !== 0) &&
  (wanted === undefined || types.some((type) => wanted.includes(type)));
