import type { FastifyReply } from 'fastify';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { errors } from '../errors.ts';

/** Counts requests of one kind a minute and tells the client where it stands. */
export interface RateLimit {
  /** @throws RATE_LIMITED */
  take(key: string, reply: FastifyReply): Promise<void>;
}

export function perMinute(points: number): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return {
    async take(key, reply) {
      const state = await limiter.consume(key).catch((refused: unknown) => {
        if (refused instanceof RateLimiterRes) return refused;
        throw refused;
      });
      const resetSeconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000));
      reply.header('ratelimit-limit', points);
      reply.header('ratelimit-remaining', Math.max(0, state.remainingPoints));
      reply.header('ratelimit-reset', resetSeconds);
      if (state.consumedPoints > points) {
        throw errors.RATE_LIMITED(undefined, { retryAfterSeconds: resetSeconds });
      }
    },
  };
}

/** What a client is counted by: its address, IPv6 by its /64 network. */
export function clientKey(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+(?:\.\d+){3})$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = '', tail = ''] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
