import { errors } from '../errors.ts';
import type { PseudonymSession } from '../pseudonyms/session.ts';
import { DEEPEST, JSON_TEXT } from './structure.ts';

const restoreValue = (
  value: unknown,
  key: string,
  depth: number,
  session: PseudonymSession,
): unknown => {
  if (depth > DEEPEST) throw errors.PRIVACY_TOO_DEEP({ maximum: DEEPEST });
  if (typeof value === 'string') return session.restore(value, { json: JSON_TEXT.has(key) });
  if (Array.isArray(value))
    return value.map((child) => restoreValue(child, key, depth + 1, session));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, child]) => [
      session.restore(name),
      restoreValue(child, name, depth + 1, session),
    ]),
  );
};

/** Puts the values back into every text of a response, tool arguments included. Returns a new object. */
export const restoreResponse = <Response>(
  response: Response,
  { session }: { session: PseudonymSession },
): Response => restoreValue(response, '', 0, session) as Response;
