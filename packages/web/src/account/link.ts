const SECRET = /(?:^|#)link=([A-Za-z0-9_-]{43})$/;

/** The secret in a sign-in link or in its fragment; null where there is none. */
export const secretOf = (link: string): string | null => SECRET.exec(link.trim())?.[1] ?? null;

/** Takes the secret out of the address bar and out of the history, and hands it over. */
export function takeSecret(): string | null {
  const secret = secretOf(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  return secret;
}
