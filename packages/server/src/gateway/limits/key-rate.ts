import type { FastifyReply } from 'fastify';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { errors } from '../../errors.ts';
import type { Caller } from '../caller/caller.ts';

/** Requests a minute of one key, told in the headers of OpenAI and of Anthropic. */
export interface KeyRate {
  /** @throws RATE_LIMITED */
  take(caller: Pick<Caller, 'id' | 'limits'>, reply: FastifyReply): Promise<void>;
}

const MINUTE_SECONDS = 60;

/** @param perMinute for keys that set no bound themselves; 0 for none */
export function createKeyRate({
  perMinute,
  now,
}: {
  perMinute: number;
  /** Epoch milliseconds. */
  now: () => number;
}): KeyRate {
  // Each key has a bound of its own, so it only counts here.
  const counter = new RateLimiterMemory({
    points: Number.MAX_SAFE_INTEGER,
    duration: MINUTE_SECONDS,
  });
  return {
    async take({ id, limits }, reply) {
      const most = limits.perMinute ?? perMinute;
      if (most === 0) return;
      const { consumedPoints, msBeforeNext } = await counter.consume(id);
      const remaining = Math.max(0, most - consumedPoints);
      const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1000));
      const resetAt = new Date(now() + msBeforeNext).toISOString();
      reply.headers({
        'x-ratelimit-limit-requests': most,
        'x-ratelimit-remaining-requests': remaining,
        'x-ratelimit-reset-requests': `${resetSeconds}s`,
        'anthropic-ratelimit-requests-limit': most,
        'anthropic-ratelimit-requests-remaining': remaining,
        'anthropic-ratelimit-requests-reset': resetAt,
      });
      if (consumedPoints > most)
        throw errors.RATE_LIMITED(undefined, { retryAfterSeconds: resetSeconds });
    },
  };
}
