import * as z from 'zod/mini';
import { moment } from '../identifiers.ts';

/**
 * What a person may allow, each off until it is switched on: `cloud` sending masked messages to a model
 * elsewhere, `style` telling it how answers should be written, `memories` telling it what is remembered,
 * `training` learning from one's own turns at night.
 */
export const CONSENT_PURPOSES = ['cloud', 'style', 'memories', 'training'] as const;

export const consentPurpose = z.enum(CONSENT_PURPOSES);

export type ConsentPurpose = z.infer<typeof consentPurpose>;

/** Version of the sentences that are agreed to; a new wording needs a new consent. */
export const CONSENT_VERSION = 1;

/** One line of the ledger. */
export const consentEntry = z.strictObject({
  purpose: consentPurpose,
  version: z.int().check(z.minimum(1)),
  granted: z.boolean(),
  at: moment,
});

export type ConsentEntry = z.infer<typeof consentEntry>;

/** What holds now, and the newest thousand lines of the ledger, newest first. */
export const consents = z.strictObject({
  current: z.record(consentPurpose, z.boolean()),
  ledger: z.array(consentEntry).check(z.maxLength(1000)),
});

export type Consents = z.infer<typeof consents>;

export const consentParameters = z.strictObject({ purpose: consentPurpose });

export const consentChange = z.strictObject({ granted: z.boolean() });
