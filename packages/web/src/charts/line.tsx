import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { isDark } from '../theme/scheme.ts';

export interface LineProps {
  /** One value a point, oldest first; null where there is none. */
  readonly values: readonly (number | null)[];
  /** The own usual value, drawn as a quiet dashed line. */
  readonly usual: number | null;
  readonly at: number | null;
  readonly moveTo: (at: number | null) => void;
}

const HEIGHT = 112;
/** Place of the usual value among the series. */
const USUAL = 2;

/** A small line against the own usual value, drawn by uPlot on a canvas. */
export function Line({ values, usual, at, moveTo }: LineProps) {
  const box = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot | null>(null);
  const move = useRef(moveTo);
  move.current = moveTo;
  const dark = isDark();
  useEffect(() => {
    const element = box.current as HTMLDivElement;
    const made = new uPlot(
      optionsFor(element, (index) => move.current(index)),
      dataOf(values, usual),
      element,
    );
    made.setScale('x', { min: -0.5, max: values.length - 0.5 });
    plot.current = made;
    const watcher = new ResizeObserver(() =>
      made.setSize({ width: element.clientWidth, height: HEIGHT }),
    );
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      made.destroy();
      plot.current = null;
    };
  }, [values, usual, dark]);
  useEffect(() => {
    const made = plot.current;
    if (made === null) return;
    const value = at === null ? null : values[at];
    if (at === null || value == null) made.setCursor({ left: -10, top: -10 }, false);
    else made.setCursor({ left: made.valToPos(at, 'x'), top: made.valToPos(value, 'y') }, false);
  }, [at]);
  return <div ref={box} class="line" aria-hidden="true" />;
}

const dataOf = (values: readonly (number | null)[], usual: number | null): uPlot.AlignedData => [
  values.map((_, index) => index),
  values.slice(),
  values.map(() => usual),
];

function optionsFor(element: HTMLElement, moveTo: (at: number) => void): uPlot.Options {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const axis = {
    stroke: colour('--text-quiet'),
    font: `12px ${colour('--sans') || 'sans-serif'}`,
    grid: { stroke: colour('--line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height: HEIGHT,
    legend: { show: false },
    padding: [8, 8, 8, 0],
    scales: {
      x: { time: false, auto: false },
      y: { range: (_, least, most) => roomy(least, most) },
    },
    axes: [{ show: false }, { ...axis, size: 44, gap: 4, space: 26 }],
    cursor: {
      y: false,
      drag: { x: false, y: false },
      points: { size: (_, series) => (series === USUAL ? 0 : 9) },
    },
    series: [
      {},
      {
        stroke: colour('--accent'),
        width: 1.5,
        spanGaps: true,
        points: { show: true, size: 5, fill: colour('--accent') },
      },
      { stroke: colour('--text-quiet'), width: 1, dash: [3, 4], points: { show: false } },
    ],
    hooks: {
      setCursor: [
        ({ cursor: { idx, event } }) => {
          if (idx != null && event != null) moveTo(idx);
        },
      ],
    },
  };
}

/** Air above and below, and a scale even where all values are the same. */
function roomy(least: number, most: number): [number, number] {
  const air = Math.max((most - least) * 0.2, Math.abs(most) * 0.05, 1);
  return [Math.max(0, least - air), most + air];
}
