import {
  type Constitution,
  type Detector,
  type Direction,
  type Judgement,
  judge,
} from '@lethe/constitution';

export interface Bench {
  readonly constitution: Constitution;
  readonly detectors: readonly Detector[];
  readonly direction: Direction;
  /** Milliseconds now, where the time of each judgement is to be told. */
  readonly clock?: () => number;
}

export const TEXT_TOO_LONG = {
  code: 'TEXT_TOO_LONG',
  message: 'The text is longer than 100,000 characters. Send it in parts.',
} as const;

/** What of a judgement is told, with the time it took where that was asked for. */
export const judgeText = (
  text: string,
  { constitution, detectors, direction, clock }: Bench,
): Judgement & { readonly ms?: number } => {
  const began = clock?.() ?? 0;
  const judgement = judge(text, { constitution, detectors, direction });
  if (clock === undefined) return judgement;
  return { ...judgement, ms: Math.round((clock() - began) * 1000) / 1000 };
};
