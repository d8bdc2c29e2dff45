import type { SleepCycle } from '@lethe/protocol';
import { useMemo } from 'preact/hooks';
import { Figure } from '../charts/figure.tsx';
import { sleepWords } from '../words/sleep.ts';
import { words } from '../words/words.ts';
import { DEPTHS, type Depth, type Phase, phasesOf } from './phases.ts';
import { cycleSentence } from './sentences.ts';

const WIDTH = 720;
const HEIGHT = 232;
/** Where each depth lies. */
const LEVEL: Readonly<Record<Depth, number>> = { awake: 48, light: 118, deep: 188 };
const ROUND = 7;
/** A step of a moment is still to be seen and to be reached. */
const LEAST_WIDTH = 9;
const STARS = [
  [46, 20, 1.1],
  [118, 64, 0.8],
  [196, 26, 0.9],
  [262, 78, 1.2],
  [338, 18, 0.8],
  [418, 58, 1],
  [486, 30, 1.3],
  [566, 82, 0.8],
  [690, 70, 1],
] as const;

interface Placed extends Phase {
  readonly left: number;
  readonly right: number;
}

/** Widths by time, with a least one each, so that the shortest step is there too. */
function place(phases: readonly Phase[]): Placed[] {
  const spare = WIDTH - LEAST_WIDTH * phases.length;
  const whole = phases.reduce((sum, { from, to }) => sum + to - from, 0) || 1;
  let at = 0;
  return phases.map((phase) => {
    const left = at;
    at += LEAST_WIDTH + (Math.max(0, spare) * (phase.to - phase.from)) / whole;
    return { ...phase, left, right: at };
  });
}

/** One line through all depths, with round corners where it goes down or up. */
function lineOf(placed: readonly Placed[]): string {
  const [first] = placed;
  if (!first) return '';
  let path = `M${first.left} ${LEVEL[first.depth]}`;
  for (const [index, { depth, right }] of placed.entries()) {
    const next = placed[index + 1];
    const from = LEVEL[depth];
    if (!next) path += `H${right}`;
    else if (next.depth !== depth) {
      const to = LEVEL[next.depth];
      const round = Math.sign(to - from) * ROUND;
      const half = Math.min(ROUND, (right - (placed[index]?.left ?? 0)) / 2);
      path += `H${right - half}Q${right} ${from} ${right} ${from + round}`;
      path += `V${to - round}Q${right} ${to} ${right + half} ${to}`;
    }
  }
  return path;
}

/** How one sleep went: how deep it was at each moment, and which step ran there. */
export function Hypnogram({ cycle }: { cycle: SleepCycle }) {
  const placed = useMemo(() => place(phasesOf(cycle)), [cycle]);
  const { format } = words;
  const sleep = sleepWords;
  const line = lineOf(placed);
  const told = (index: number): string => {
    const { depth, from, step } = placed[index] as Placed;
    return sleep.point(
      format.clockSeconds(from),
      sleep.depths[depth],
      step && sleep.stepName(step.step),
    );
  };
  return (
    <Figure
      title={sleep.hypnogram}
      summary={cycleSentence(cycle)}
      points={placed.length}
      pointText={told}
      head={[sleep.from, sleep.to, sleep.depth, sleep.stepHead]}
      row={(index) => {
        const { depth, from, to, step } = placed[index] as Placed;
        return [
          format.clockSeconds(from),
          format.clockSeconds(to),
          sleep.depths[depth],
          step ? sleep.stepName(step.step) : '',
        ];
      }}
      chart={(at, moveTo) => (
        <div class="hypnogram">
          <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
            <defs>
              <linearGradient id="hypnogram-water" x1="0" y1="0" x2="0" y2="1">
                <stop offset="0" class="water-top" />
                <stop offset="1" class="water-bottom" />
              </linearGradient>
            </defs>
            {STARS.map(([x, y, size]) => (
              <circle key={x} class="star" cx={x} cy={y} r={size} />
            ))}
            <circle class="hypnogram-moon" cx={WIDTH - 56} cy={30} r={11} />
            <path class="hypnogram-water" d={`${line}V${HEIGHT}H0Z`} fill="url(#hypnogram-water)" />
            {DEPTHS.map((depth) => (
              <path key={depth} class="hypnogram-level" d={`M0 ${LEVEL[depth]}H${WIDTH}`} />
            ))}
            <path class="hypnogram-line" d={line} />
            {placed.map(({ depth, left, right, step }, index) => (
              <g key={index} class={index === at ? 'hypnogram-phase is-at' : 'hypnogram-phase'}>
                {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard moves the chart's cursor */}
                <rect
                  class="touch"
                  x={left}
                  y={0}
                  width={right - left}
                  height={HEIGHT}
                  onMouseEnter={() => moveTo(index)}
                />
                {index === at ? (
                  <path class="hypnogram-cursor" d={`M${(left + right) / 2} 14V${HEIGHT}`} />
                ) : null}
                {step === null ? null : (
                  <circle
                    class={`hypnogram-step is-${step.findings.length > 0 ? 'found' : step.decision}`}
                    cx={(left + right) / 2}
                    cy={LEVEL[depth]}
                    r={index === at ? 6 : 4}
                  />
                )}
              </g>
            ))}
          </svg>
          <p class="hypnogram-depths small" aria-hidden="true">
            {DEPTHS.map((depth) => (
              <span key={depth} class={`is-${depth}`}>
                {sleep.depths[depth]}
              </span>
            ))}
          </p>
          <p class="chart-ends small quiet-text numbers" aria-hidden="true">
            <span>{format.clockSeconds(cycle.startedAt)}</span>
            <span>{cycle.endedAt === null ? '' : format.clockSeconds(cycle.endedAt)}</span>
          </p>
        </div>
      )}
    />
  );
}
