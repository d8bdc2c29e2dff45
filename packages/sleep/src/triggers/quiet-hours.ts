import { errors } from '../errors.ts';

/** From one time of day to another, `HH:MM`; the end is past midnight where it lies before the start. */
export interface QuietHours {
  readonly from: string;
  readonly to: string;
  /** IANA name; that of the machine where absent. */
  readonly timeZone?: string;
}

const MINUTES_A_DAY = 24 * 60;

const minuteOf = (time: string): number => {
  const [, hours = '', minutes = ''] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === '') throw errors.QUIET_HOURS_INVALID();
  return Number(hours) * 60 + Number(minutes);
};

const formatIn = (timeZone: string | undefined): Intl.DateTimeFormat => {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short', hourCycle: 'h23' });
  } catch {
    throw errors.QUIET_HOURS_INVALID();
  }
};

/**
 * Minutes until the quiet hours begin; 0 while they last. The same start and end is the whole day.
 *
 * @returns a function of epoch milliseconds
 * @throws QUIET_HOURS_INVALID
 */
export const untilQuiet = ({ from, to, timeZone }: QuietHours): ((now: number) => number) => {
  const begin = minuteOf(from);
  const length = (minuteOf(to) - begin + MINUTES_A_DAY) % MINUTES_A_DAY || MINUTES_A_DAY;
  const format = formatIn(timeZone);
  return (now) => {
    const since = (minuteOf(format.format(now)) - begin + MINUTES_A_DAY) % MINUTES_A_DAY;
    return since < length ? 0 : MINUTES_A_DAY - since;
  };
};
