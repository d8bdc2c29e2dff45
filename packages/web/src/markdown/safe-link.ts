const ALLOWED = new Set(['http:', 'https:', 'mailto:']);

/** The address if it may be followed from an answer; null for scripts, data and anything relative. */
export function safeLink(href: string): string | null {
  try {
    const url = new URL(href);
    return ALLOWED.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
