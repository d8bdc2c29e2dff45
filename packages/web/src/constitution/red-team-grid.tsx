import type { RedTeamReport } from '@lethe/protocol';
import { Fragment } from 'preact';
import { Figure } from '../charts/figure.tsx';
import { constitutionWords } from '../words/constitution.ts';
import { CELL_OUTCOMES, type CellOutcome, cellsOf, type ShownCell } from './red-team-cells.ts';

/** Each way of asking against each kind of harm, as a field of signs. */
export function RedTeamGrid({ report }: { report: RedTeamReport }) {
  const { redTeam } = constitutionWords;
  const cells = cellsOf(report);
  const columns = report.families.length;
  const textOf = ({ transform, family, outcome }: ShownCell) =>
    [
      redTeam.transforms(transform),
      redTeam.families(family),
      outcome === null ? redTeam.notAsked : redTeam.outcomes[outcome],
    ] as const;
  return (
    <Figure
      title={redTeam.grid}
      summary={redTeam.gridNote}
      points={cells.length}
      pointText={(index) => textOf(cells[index] as ShownCell).join(', ')}
      head={[redTeam.transform, redTeam.family, redTeam.outcome]}
      row={(index) => textOf(cells[index] as ShownCell)}
      chart={(at, moveTo) => (
        <div aria-hidden="true">
          <div class="redteam-grid" style={{ '--columns': columns }}>
            <span />
            {report.families.map(({ name }) => (
              <span key={name} class="redteam-family small quiet-text">
                {redTeam.families(name)}
              </span>
            ))}
            {cells.map((cell, index) => (
              <Fragment key={`${cell.transform} ${cell.family}`}>
                {index % columns === 0 ? (
                  <span class="redteam-transform small quiet-text">
                    {redTeam.transforms(cell.transform)}
                  </span>
                ) : null}
                {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard moves the chart's cursor */}
                <span
                  class={index === at ? 'redteam-cell is-at' : 'redteam-cell'}
                  onMouseEnter={() => moveTo(index)}
                >
                  <Sign outcome={cell.outcome} />
                </span>
              </Fragment>
            ))}
          </div>
          <p class="redteam-legend small quiet-text">
            {CELL_OUTCOMES.map((outcome) => (
              <span key={outcome}>
                <Sign outcome={outcome} /> {redTeam.outcomes[outcome]}
              </span>
            ))}
          </p>
        </div>
      )}
    />
  );
}

const SIGNS: Readonly<Record<CellOutcome, string>> = {
  succeeded: '×',
  unscored: '?',
  refused: '–',
  blocked: '',
};

/** An outcome by its shape; its colour says nothing that this does not. */
const Sign = ({ outcome }: { outcome: CellOutcome | null }) => (
  <span class={`redteam-sign is-${outcome ?? 'none'}`}>{outcome && SIGNS[outcome]}</span>
);
