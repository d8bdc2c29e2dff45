import { BOX_WORDS, findBoxes } from './address/boxes.ts';
import { findContactCards } from './address/contact-cards.ts';
import { findIdeographAddresses } from './address/ideograph-addresses.ts';
import { ADDRESS_CUES, PREFIX_WORDS, SURE_SUFFIX } from './address/street-words.ts';
import { findStreets } from './address/streets.ts';
import { accounts } from './bank/accounts.ts';
import { ibans } from './bank/iban.ts';
import type { Candidate, Document } from './candidates/document.ts';
import { matchPatterns } from './candidates/match-patterns.ts';
import { tokenise } from './candidates/tokens.ts';
import { cards } from './card/cards.ts';
import { addColumns } from './context/columns.ts';
import { findCues, MARK } from './context/cue-index.ts';
import { wallets } from './crypto/wallets.ts';
import { compileRules } from './cue-groups.ts';
import { BIRTH_CUES, findBirths, NOT_BIRTH } from './date-of-birth/births.ts';
import { DEFAULT_THRESHOLD, type DetectOptions } from './detect-options.ts';
import { devices } from './device/devices.ts';
import { findEmails, SPELT_WORDS } from './email/emails.ts';
import { governmentIds } from './government-ids/index.ts';
import { findListed, isAllowed } from './listed-values.ts';
import { findNetworkAddresses } from './network/addresses.ts';
import { normalise, originalRange } from './normalise/normalise.ts';
import { resolveOverlaps } from './overlap/resolve.ts';
import { findIdeographNames } from './person/ideograph-names.ts';
import { INTRODUCING } from './person/introducing-words.ts';
import { NAME_CUES } from './person/name-cues.ts';
import { findPersons } from './person/persons.ts';
import { PHONE_CUES } from './phone/phone-cues.ts';
import { findPhones } from './phone/phones.ts';
import { postalCodes } from './postal-code/postal-codes.ts';
import { findOwn } from './recognisers/recogniser.ts';
import { findAssignedSecrets, SECRET_CUES, SERVICE_CUES } from './secrets/assigned-secrets.ts';
import { findStructuredSecrets } from './secrets/structured-secrets.ts';
import { findVendorSecrets } from './secrets/vendor-secrets.ts';
import type { Span } from './span.ts';
import { findUrls, URL_CUES } from './url/urls.ts';
import { findChinesePlates } from './vehicle/chinese-plates.ts';
import { plates } from './vehicle/plates.ts';
import { vins } from './vehicle/vin.ts';

const { table, index, named } = compileRules(
  [
    ...cards,
    ...ibans,
    ...accounts,
    ...governmentIds,
    ...wallets,
    ...devices,
    ...vins,
    ...plates,
    ...postalCodes,
  ],
  {
    phone: PHONE_CUES,
    birth: BIRTH_CUES,
    notBirth: NOT_BIRTH,
    url: URL_CUES,
    secret: SECRET_CUES,
    service: SERVICE_CUES,
    name: NAME_CUES,
    introducing: INTRODUCING,
    address: ADDRESS_CUES,
  },
  [
    [MARK.streetPrefix, PREFIX_WORDS],
    [MARK.streetSuffix, SURE_SUFFIX],
    [MARK.box, BOX_WORDS],
    [MARK.dot, SPELT_WORDS],
  ],
);
const group = (name: string): ReadonlySet<number> => named[name] as ReadonlySet<number>;
const [secretGroup] = group('secret');
const [serviceGroup] = group('service');

const FIELD_EDGE = /^[\s"'`([{<]+|[\s"'`)\]}>.,;:!?]+$/g;
const LONGEST_FIELD = 120;

const fieldOf = (text: string): { start: number; end: number } => {
  if (text.length > LONGEST_FIELD) return { start: 0, end: text.length };
  const lead = /^[\s"'`([{<]*/.exec(text)?.[0].length ?? 0;
  return { start: lead, end: lead + text.replace(FIELD_EDGE, '').length };
};

const regionsOf = (locales: readonly string[]): string[] =>
  locales
    .map((locale) => (locale.split('-').at(-1) as string).toUpperCase())
    .filter((region) => /^[A-Z]{2}$/.test(region));

/** What earlier runs have put in a value's place says nothing about its neighbours. */
const PLACEHOLDER = /\[[A-Z_]{3,20}_(?:[A-Z0-9]{5}_)?\d{1,9}(?:v\d{1,7})?\]/g;

const blankPlaceholders = (text: string): string =>
  text.includes('[') ? text.replace(PLACEHOLDER, (match) => '\0'.repeat(match.length)) : text;

const read = (text: string, options: DetectOptions): Document => {
  const tokens = tokenise(text);
  return {
    text,
    tokens,
    hits: addColumns(text, findCues(text, tokens, index)),
    field: fieldOf(text),
    regions: regionsOf(options.locales ?? []),
    least: options.threshold ?? DEFAULT_THRESHOLD,
  };
};

const propose = (document: Document, { recognisers = [] }: DetectOptions): Candidate[] => {
  const out: Candidate[] = [];
  findOwn(document.text, recognisers, out);
  matchPatterns(document, table, out);
  findChinesePlates(document, out);
  findEmails(document, out);
  findUrls(document, group('url'), out);
  findNetworkAddresses(document, out);
  findPhones(document, group('phone'), group('against'), out);
  findBirths(document, group('birth'), group('notBirth'), out);
  findVendorSecrets(document, out);
  findStructuredSecrets(document, out);
  findAssignedSecrets(document, secretGroup as number, serviceGroup as number, out);
  findStreets(document, group('address'), out);
  findBoxes(document, out);
  findIdeographAddresses(document, out);
  findContactCards(document, out);
  findPersons(document, { near: group('name'), introducing: group('introducing') }, out);
  findIdeographNames(document, group('introducing'), out);
  return out;
};

/**
 * Finds everything in a text that identifies a person or grants access.
 *
 * @param text any text; lone surrogates and control characters are fine
 * @returns spans without overlaps, in order, with offsets in UTF-16 code units of `text`
 */
export const detect = (text: string, options: DetectOptions = {}): Span[] => {
  const normalised = normalise(text);
  const document = read(blankPlaceholders(normalised.text), options);
  const wanted = options.types === undefined ? undefined : new Set(options.types);
  const candidates = propose(document, options).filter(
    (candidate) =>
      candidate.score >= document.least && (wanted === undefined || wanted.has(candidate.type)),
  );
  const allowed = isAllowed(options);
  const spans = resolveOverlaps([...candidates, ...findListed(document.text, options)]).filter(
    ({ start, end }) => !allowed(document.text.slice(start, end)),
  );
  return spans.map(({ start, end, type, score, ruleId, reason }) => ({
    ...originalRange(normalised, start, end),
    type,
    score: Math.round(Math.min(score, 1) * 100) / 100,
    ruleId,
    reason,
  }));
};
