import type { PiiType } from '@lethe/privacy';
import { hashBody, type Receipt } from '@lethe/vault';

/** A receipt allows these characters in the name of a model. */
const NAME = /[^A-Za-z0-9._:/@+-]/g;
const NAME_LENGTH = 128;

/** The record of one egress; nothing of the body is in it but its length and a salted hash. */
export const egressReceipt = ({
  body,
  baseUrl,
  model,
  masked,
  at,
  constitution,
  detector,
}: {
  body: Uint8Array;
  baseUrl: string;
  model: string;
  masked: Partial<Record<PiiType, number>>;
  at: number;
  constitution: string;
  detector: string;
}): Receipt => ({
  at,
  destination: new URL(baseUrl).origin,
  masked: masked as Record<string, number>,
  model: model.replace(NAME, '_').slice(0, NAME_LENGTH),
  constitution,
  detector,
  ...hashBody(body),
});
