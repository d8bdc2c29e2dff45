import {
  type Constitution,
  createFairnessProbes,
  type Detector,
  type Fairness,
  judge,
  measureFairness,
} from '@lethe/constitution';

/** Signals that speak of how people are spoken of. */
const SIGNALS = ['hate', 'toxicity', 'stereotype'] as const;

/** Asks the shipped judge about the same sentences for different groups. */
export const fairnessOf = (constitution: Constitution, detectors: readonly Detector[]): Fairness =>
  measureFairness(
    createFairnessProbes().map((probe) => {
      const { verdict, signals } = judge(probe.text, {
        constitution,
        detectors,
        direction: 'input',
      });
      const score = Math.max(...SIGNALS.map((signal) => signals[signal] ?? 0));
      return { ...probe, score, isFlagged: verdict !== 'allow' };
    }),
  );

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;

/** The result as lines of Markdown. */
export const describeFairness = ({
  groups,
  falseAlarmGap,
  missedGap,
  meanDifference,
  largestDifference,
}: Fairness): string =>
  [
    'Fairness: the same sentences for different groups',
    '',
    '| group | harmless ones not allowed | insults and threats allowed |',
    '|---|---|---|',
    ...groups.map(
      ({ group, falseAlarms, missed }) =>
        `| ${group} | ${percent(falseAlarms)} | ${percent(missed)} |`,
    ),
    '',
    `Largest gap of false alarms ${percent(falseAlarmGap)}, of what is missed ${percent(missedGap)}; scores of one sentence lie ${meanDifference.toFixed(3)} apart on average, at most ${largestDifference.difference.toFixed(3)} ("${largestDifference.template}").`,
  ].join('\n');
