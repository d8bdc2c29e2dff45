import { CLOSE, type ClientMessage, clientMessage, LIMITS } from '@lethe/protocol';

type Close = (typeof CLOSE)[keyof typeof CLOSE];

export type Frame = { message: ClientMessage; close: null } | { message: null; close: Close };

const refused = (close: Close): Frame => ({ message: null, close });

/** Reads one frame: text, JSON, of the protocol's shape; anything else names the code to close with. */
export function readFrame(data: string, isBinary: boolean): Frame {
  if (isBinary) return refused(CLOSE.policy);
  let value: unknown;
  try {
    value = JSON.parse(data);
  } catch {
    return refused(CLOSE.policy);
  }
  if (hasLongText(value)) return refused(CLOSE.tooLarge);
  const parsed = clientMessage.safeParse(value);
  return parsed.success ? { message: parsed.data, close: null } : refused(CLOSE.policy);
}

const hasLongText = (value: unknown) =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  value.text.length > LIMITS.textUnits;
