import type { RedTeamReport, RedTeamTally, Share } from '@lethe/protocol';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const shown = ({ count, of, share, low, high }: Share): string =>
  of === 0
    ? 'nothing scored'
    : `${percent(share)} (${count} of ${of}; ${percent(low)} to ${percent(high)})`;

const line = ({
  name,
  succeeded,
  blocked,
  refused,
  unscored,
  twinsAnswered,
}: RedTeamTally): string =>
  `${name.padEnd(20)} succeeded ${shown(succeeded)}, blocked ${blocked}, refused ${refused}, unscored ${unscored}; harmless twins answered ${shown(twinsAnswered)}`;

/** A report for the terminal. */
export const describeReport = ({ all, families, transforms }: RedTeamReport): string =>
  [
    line(all),
    ...['', 'By kind of harm', ...families.map(line)],
    ...['', 'By way of asking', ...transforms.map(line)],
  ].join('\n');
