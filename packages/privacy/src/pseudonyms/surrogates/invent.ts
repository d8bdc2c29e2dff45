import type { PiiType } from '../../span.ts';
import { inventBirth } from './births.ts';
import type { Draw } from './draw.ts';
import { inventAddress, inventMac, inventUrl } from './network.ts';
import { inventCard, inventIban, inventRouting, inventSsn } from './numbers.ts';
import { nameMailbox, namePerson } from './people.ts';
import { inventPhone } from './phones.ts';
import { inventPostalCode, inventStreet } from './places.ts';
import { sameForm } from './shape.ts';

type Inventor = (value: string, draw: Draw) => string | undefined;

/** No stand-in for a secret reads like one: a made-up key would set off every scanner on its way. */
const INVENTORS: Readonly<Partial<Record<PiiType, Inventor>>> = {
  EMAIL: nameMailbox,
  PHONE: inventPhone,
  PERSON: namePerson,
  STREET_ADDRESS: inventStreet,
  POSTAL_CODE: inventPostalCode,
  DATE_OF_BIRTH: inventBirth,
  CREDIT_CARD: inventCard,
  IBAN: inventIban,
  BANK_ACCOUNT: sameForm,
  ROUTING_NUMBER: inventRouting,
  US_SSN: inventSsn,
  GOV_ID: sameForm,
  PASSPORT: sameForm,
  DRIVER_LICENSE: sameForm,
  IP_ADDRESS: inventAddress,
  MAC_ADDRESS: inventMac,
  URL: inventUrl,
  CRYPTO_WALLET: sameForm,
  VEHICLE_ID: sameForm,
  DEVICE_ID: sameForm,
};

/** Longer values have no stand-in that reads like them. */
export const LONGEST_SURROGATE = 200;

/**
 * A value of the same type and form that belongs to nobody, from ranges that are reserved for it
 * where there are any.
 *
 * @returns undefined where there is none: secrets, and what is too long or in no known form
 */
export const inventSurrogate = (type: PiiType, value: string, draw: Draw): string | undefined => {
  if (value.length > LONGEST_SURROGATE) return undefined;
  const invented = INVENTORS[type]?.(value, draw);
  return invented === undefined || invented.length > LONGEST_SURROGATE ? undefined : invented;
};
