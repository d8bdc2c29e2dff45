/** Local hour of day in [0, 24) of a moment in epoch milliseconds, minutes as a fraction. */
export type HourOfDay = (at: number) => number;

/** The hour in a time zone (IANA name); the machine's own zone when none is given. */
export function hourOfDayIn(timeZone?: string): HourOfDay {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (at) => {
    const [hour = 0, minute = 0] = format.format(at).split(':').map(Number);
    return hour + minute / 60;
  };
}
