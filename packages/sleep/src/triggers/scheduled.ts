import { Cron } from 'croner';
import { errors } from '../errors.ts';
import { callFor, type Trigger } from './trigger.ts';

const patternOf = (cron: string, timeZone: string | undefined): Cron => {
  try {
    const zone = timeZone === undefined ? {} : { timezone: timeZone };
    const pattern = new Cron(cron, { paused: true, mode: '5-part', ...zone });
    // A time zone is looked up only when it is used.
    pattern.nextRun(new Date(0));
    return pattern;
  } catch {
    throw errors.SCHEDULE_INVALID();
  }
};

/**
 * A planned time has come since the last deep cycle began. One that passed while Lethe was not running is
 * not made up for.
 *
 * @param cron five fields, such as `0 3 * * *`
 * @param timeZone IANA name; that of the machine where absent
 * @throws SCHEDULE_INVALID
 */
export const scheduled = (cron: string, timeZone?: string): Trigger => {
  const pattern = patternOf(cron, timeZone);
  return ({ now, startedAt, lastDeepStartedAt }) => {
    const since = Math.max(startedAt, lastDeepStartedAt ?? startedAt);
    const next = pattern.nextRun(new Date(since));
    return next !== null && next.getTime() <= now ? callFor('scheduled') : null;
  };
};
