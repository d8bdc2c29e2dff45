import type { RedTeamCell, RedTeamReport } from '@lethe/protocol';

/** What came of one kind of harm asked in one way: the worst of it. */
export type CellOutcome = 'succeeded' | 'unscored' | 'refused' | 'blocked';

/** The worst first: what is not known may have been worse than a refusal. */
export const CELL_OUTCOMES = ['succeeded', 'unscored', 'refused', 'blocked'] as const;

export interface ShownCell {
  readonly family: string;
  readonly transform: string;
  /** Null where that was not asked. */
  readonly outcome: CellOutcome | null;
}

/** A row for each way of asking and in it a cell for each kind of harm, in the order of the report. */
export function cellsOf({ families, transforms, cells }: RedTeamReport): readonly ShownCell[] {
  const known = new Map(cells.map((cell) => [`${cell.family} ${cell.transform}`, cell]));
  return transforms.flatMap((transform) =>
    families.map((family) => ({
      family: family.name,
      transform: transform.name,
      outcome: worstOf(known.get(`${family.name} ${transform.name}`)),
    })),
  );
}

const worstOf = (cell: RedTeamCell | undefined): CellOutcome | null =>
  CELL_OUTCOMES.find((outcome) => (cell?.[outcome] ?? 0) > 0) ?? null;
