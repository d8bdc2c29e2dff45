const SECRET = /(?:^|#)(link|invitation|recovery)=([A-Za-z0-9_-]{43})$/;

/** What a link lets in by: the owner's one-time link, an invitation, or a recovery link. */
export interface LinkSecret {
  readonly kind: 'link' | 'invitation' | 'recovery';
  readonly secret: string;
}

/** The secret in a link or in its fragment; null where there is none. */
export function secretOf(link: string): LinkSecret | null {
  const [, kind, secret] = SECRET.exec(link.trim()) ?? [];
  return secret === undefined ? null : { kind: kind as LinkSecret['kind'], secret };
}

/** Takes the secret out of the address bar and out of the history, and hands it over. */
export function takeSecret(): LinkSecret | null {
  const secret = secretOf(location.hash);
  if (location.hash !== '') history.replaceState(null, '', location.pathname + location.search);
  return secret;
}

export const invitationLink = (secret: string): string =>
  `${location.origin}/#invitation=${secret}`;

export const recoveryLink = (secret: string): string => `${location.origin}/#recovery=${secret}`;
