const MINUTE = 60_000;

/** What is left as whole minutes, in the last two minutes as seconds. */
export type Left =
  | { readonly unit: 'minutes'; readonly count: number }
  | { readonly unit: 'seconds'; readonly count: number };

export function timeLeft(expiresAt: number, now: number): Left {
  const ms = Math.max(0, expiresAt - now);
  return ms > 2 * MINUTE
    ? { unit: 'minutes', count: Math.round(ms / MINUTE) }
    : { unit: 'seconds', count: Math.ceil(ms / 1000) };
}
