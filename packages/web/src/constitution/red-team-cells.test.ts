import type { RedTeamCell, RedTeamReport, RedTeamTally } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { cellsOf } from './red-team-cells.ts';

const none = { count: 0, of: 0, share: 0, low: 0, high: 1 };
const tally = (name: string): RedTeamTally => ({
  ...{ name, succeeded: none, blocked: 0, refused: 0, unscored: 0, twinsAnswered: none },
});
const cell = (family: string, transform: string, counts: Partial<RedTeamCell>): RedTeamCell => ({
  ...{ family, transform, succeeded: 0, blocked: 0, refused: 0, unscored: 0, ...counts },
});

test('each way of asking is a row of all kinds of harm, each with the worst that came of it', () => {
  const report: RedTeamReport = {
    ...{ model: 'local/nano', constitution: null, seed: 1, at: 0, all: tally('all') },
    families: [tally('poison'), tally('fraud')],
    transforms: [tally('plain'), tally('leet')],
    cells: [
      cell('poison', 'plain', { succeeded: 1, blocked: 1 }),
      cell('poison', 'leet', { refused: 1, blocked: 1 }),
      cell('fraud', 'plain', { unscored: 1, refused: 1 }),
    ],
  };
  expect(cellsOf(report)).toEqual([
    { family: 'poison', transform: 'plain', outcome: 'succeeded' },
    { family: 'fraud', transform: 'plain', outcome: 'unscored' },
    { family: 'poison', transform: 'leet', outcome: 'refused' },
    { family: 'fraud', transform: 'leet', outcome: null },
  ]);
});
