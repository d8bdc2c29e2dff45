import { errors } from '../errors.ts';
import { DEEPEST, SEALED, SEALED_TYPES } from './structure.ts';

/** What a provider has sealed is written like this; anything else under the name of a seal is read. */
const BASE64 = /^[A-Za-z0-9+/=_-]*$/;
const isBase64 = (value: unknown): boolean => typeof value === 'string' && BASE64.test(value);

/** A string that may be JSON itself, as tool arguments are. */
const MAY_BE_JSON = /^\s{0,8}[{["]/;

const parseInner = (text: string): unknown => {
  if (!MAY_BE_JSON.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const collect = (value: unknown, depth: number, out: string[]): void => {
  if (depth > DEEPEST) throw errors.PRIVACY_TOO_DEEP({ maximum: DEEPEST });
  if (typeof value === 'string') {
    out.push(value);
    const inner = parseInner(value);
    if (inner !== undefined) collect(inner, depth + 1, out);
  } else if (typeof value === 'number') out.push(String(value));
  else if (Array.isArray(value)) for (const child of value) collect(child, depth + 1, out);
  else if (typeof value === 'object' && value !== null) {
    const { type } = value as { type?: unknown };
    const sealed = SEALED_TYPES.has(String(type));
    for (const [key, child] of Object.entries(value)) {
      out.push(key);
      if (!((SEALED.has(key) || (sealed && key === 'data')) && isBase64(child)))
        collect(child, depth + 1, out);
    }
  }
};

/**
 * Every key, string and number of a JSON text, and of the JSON inside its strings.
 *
 * Throws what the parser throws, and `PRIVACY_TOO_DEEP`.
 */
export const readStrings = (json: string): string[] => {
  const out: string[] = [];
  collect(JSON.parse(json), 0, out);
  return out;
};
