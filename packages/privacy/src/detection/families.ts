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
import { findUrls } from '../url/urls.ts';
import { findChinesePlates } from '../vehicle/chinese-plates.ts';
import { group, table } from './rules.ts';

/** One family of detectors: proposes candidates for a document, in time linear in its text. */
export interface Family {
  readonly name: string;
  /** Values of this family hold a digit: it is not asked about a text without one. */
  readonly digits?: true;
  propose(document: Document, out: Candidate[]): void;
}

const [secret] = group('secret');
const [service] = group('service');
const names = { near: group('name'), introducing: group('introducing') };

export const FAMILIES: readonly Family[] = [
  { name: 'patterns', propose: (document, out) => matchPatterns(document, table, out) },
  { name: 'chinese plates', digits: true, propose: findChinesePlates },
  { name: 'e-mails', propose: findEmails },
  { name: 'urls', propose: (document, out) => findUrls(document, group('url'), out) },
  { name: 'network addresses', propose: findNetworkAddresses },
  {
    name: 'telephones',
    digits: true,
    propose: (document, out) => findPhones(document, group('phone'), group('against'), out),
  },
  {
    name: 'births',
    propose: (document, out) => findBirths(document, group('birth'), group('notBirth'), out),
  },
  { name: 'vendor secrets', propose: findVendorSecrets },
  { name: 'structured secrets', propose: findStructuredSecrets },
  {
    name: 'assigned secrets',
    propose: (document, out) =>
      findAssignedSecrets(document, secret as number, service as number, out),
  },
  {
    name: 'streets',
    digits: true,
    propose: (document, out) => findStreets(document, group('address'), out),
  },
  { name: 'boxes', propose: findBoxes },
  { name: 'addresses of East Asia', digits: true, propose: findIdeographAddresses },
  { name: 'contact cards', digits: true, propose: findContactCards },
  { name: 'persons', propose: (document, out) => findPersons(document, names, out) },
  {
    name: 'names of East Asia',
    propose: (document, out) => findIdeographNames(document, names.introducing, out),
  },
];

/** Whether a family can find anything in a text at all, by the kinds of its characters. */
export const concerns = ({ digits }: Family, { tokens }: Document): boolean =>
  digits !== true || (tokens.kinds & KIND.digit) !== 0;
