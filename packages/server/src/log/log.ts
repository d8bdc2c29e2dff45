import { createHmac, randomBytes } from 'node:crypto';
import type { AuditSummary } from '@lethe/privacy/audit';
import pino from 'pino';
import { faultOf } from './fault.ts';
import type { LogLevel } from './levels.ts';

/** The only lines there are. Each is built field by field, so nothing else can slip in. */
export interface Log {
  request(line: {
    requestId: string;
    method: string;
    /** The pattern of the route, never the address that was asked for. */
    route: string;
    status: number;
    ms: number;
    userId: string | null;
  }): void;
  socket(line: { event: 'opened' | 'closed'; userId: string; code: number | null }): void;
  server(line: {
    event: 'listening' | 'ready' | 'draining' | 'stopped';
    port: number | null;
  }): void;
  /** Counts of findings by type and place; no value is among them. */
  audit(summary: AuditSummary): void;
  fault(error: unknown, context: { requestId: string | null }): void;
}

export interface LogOptions {
  level?: LogLevel;
  /** Empty: a new key, so that hashes cannot be compared across starts. */
  userHashKey?: string;
  /** Where lines go; standard error by default. */
  destination?: { write(line: string): void };
}

/** Of the places that an audit names, a line holds so many. */
const MOST_PLACES = 50;

export function createLog(options: LogOptions = {}): Log {
  const key = options.userHashKey || randomBytes(32);
  const hash = (userId: string) =>
    createHmac('sha256', key).update(userId).digest('hex').slice(0, 16);
  const out = pino(
    { level: options.level ?? 'warn', base: null, timestamp: pino.stdTimeFunctions.isoTime },
    options.destination ?? pino.destination(2),
  );
  return {
    request: ({ requestId, method, route, status, ms, userId }) =>
      out.info({ requestId, method, route, status, ms, user: userId && hash(userId) }, 'request'),
    socket: ({ event, userId, code }) => out.info({ event, user: hash(userId), code }, 'socket'),
    server: ({ event, port }) => out.info({ event, port }, 'server'),
    audit: ({ files, findings, unreadable, counted }) => {
      const places = counted.map(({ kind, type, place, count }) => ({ kind, type, place, count }));
      const line = { files, findings, unreadable, counted: places.slice(0, MOST_PLACES) };
      if (findings + unreadable > 0) out.warn(line, 'audit');
      else out.info(line, 'audit');
    },
    fault: (error, { requestId }) => out.error({ requestId, fault: faultOf(error) }, 'fault'),
  };
}
