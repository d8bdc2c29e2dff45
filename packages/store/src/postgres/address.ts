import { errors } from '../errors.ts';

/** The address of a server without user and password. @throws DATABASE_URL_MALFORMED */
export function addressOf(url: string): string {
  const parsed = URL.parse(url);
  if (!parsed || !/^postgres(ql)?:$/.test(parsed.protocol)) throw errors.DATABASE_URL_MALFORMED();
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
