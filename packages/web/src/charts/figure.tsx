import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { words } from '../words/words.ts';
import { cursorAfter } from './cursor.ts';

export interface FigureProps {
  readonly title: string;
  /** What the chart shows, in one sentence. */
  readonly summary: string;
  readonly points: number;
  /** What the cursor says at a point. */
  readonly pointText: (index: number) => string;
  readonly head: readonly string[];
  readonly row: (index: number) => readonly string[];
  readonly chart: (at: number | null, moveTo: (at: number | null) => void) => ComponentChildren;
}

/** A chart with its sentence, a table of the same numbers, and a cursor that the keyboard moves. */
export function Figure(props: FigureProps) {
  const { title, summary, points, pointText, head, row, chart } = props;
  const id = useId();
  const asTable = useSignal(false);
  const at = useSignal<number | null>(null);
  const moveTo = (next: number | null) => {
    at.value = next;
  };
  return (
    <figure class="figure" aria-labelledby={`${id}-title`}>
      <div class="figure-head">
        <h2 id={`${id}-title`}>{title}</h2>
        <fieldset class="either" aria-label={words.diary.viewOf(title)}>
          {[false, true].map((table) => (
            <button
              key={String(table)}
              type="button"
              aria-pressed={asTable.value === table}
              onClick={() => {
                asTable.value = table;
              }}
            >
              {table ? words.diary.asTable : words.diary.asChart}
            </button>
          ))}
        </fieldset>
      </div>
      <figcaption class="small quiet-text" id={`${id}-summary`}>
        {summary}
      </figcaption>
      {asTable.value ? (
        <Rows head={head} points={points} row={row} title={title} />
      ) : (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a chart with a cursor has no element of its own */}
          <div
            class="chart"
            role="group"
            aria-roledescription="chart"
            aria-label={`${title}. ${words.diary.chartKeys}`}
            aria-describedby={`${id}-summary`}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move its cursor
            tabIndex={0}
            onKeyDown={(event) => {
              const next = cursorAfter(event.key, at.value, points);
              if (next === null) return;
              event.preventDefault();
              moveTo(next);
            }}
            onMouseLeave={() => moveTo(null)}
            onBlur={() => moveTo(null)}
          >
            {chart(at.value, moveTo)}
          </div>
          <p class="small numbers readout" aria-live="polite">
            {at.value === null ? '' : pointText(at.value)}
          </p>
        </>
      )}
    </figure>
  );
}

function Rows({
  head,
  points,
  row,
  title,
}: Pick<FigureProps, 'head' | 'points' | 'row' | 'title'>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the box scrolls, the table inside is the table
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
    <div class="scrolls" role="group" aria-label={title} tabIndex={0}>
      <table class="small numbers">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: points }, (_, index) => {
            const [first, ...cells] = row(index);
            return (
              <tr key={index}>
                <th scope="row">{first}</th>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
