import * as z from 'zod/mini';

/** The eight axes of an adaptation. Each lies in [0, 1]; 0.5 is neutral. */
export const AXES = [
  'complexity',
  'formality',
  'verbosity',
  'expressiveness',
  'directness',
  'warmth',
  'accessibility',
  'pace',
] as const;

export type Axis = (typeof AXES)[number];

export const axis = z.enum(AXES);

export const unit = z.number().check(z.minimum(0), z.maximum(1));

/** Plain values of the eight axes. */
export const axisValues = z.record(axis, unit);

export type AxisValues = Record<Axis, number>;

/** One measure that moved an axis in the last turn; contributions add up to the change. */
export const evidence = z.strictObject({
  /** Name of the measure, a feature's name where it is one. */
  measure: z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  /** Its value in this turn, in the measure's own unit. */
  observed: z.number(),
  /** How far it moved the axis. */
  contribution: z.number(),
});

export type Evidence = z.infer<typeof evidence>;

/** What would have had to be different for the axis to stay where it was. */
export const counterfactual = z.strictObject({
  measure: z.string().check(z.regex(/^[a-zA-Z]{1,40}$/)),
  observed: z.number(),
  needed: z.number(),
});

export type Counterfactual = z.infer<typeof counterfactual>;

export const axisState = z.strictObject({
  value: unit,
  /** How far the last turn moved it. */
  change: z.number(),
  /** A pinned axis stays where its owner put it. */
  pinned: z.boolean(),
  /** An axis switched off counts as neutral. */
  enabled: z.boolean(),
  evidence: z.array(evidence).check(z.maxLength(8)),
  counterfactual: z.nullable(counterfactual),
});

export type AxisState = z.infer<typeof axisState>;

export const adaptation = z.strictObject({
  axes: z.record(axis, axisState),
  /** Whether `undo` has something to take back. */
  undoable: z.boolean(),
});

export interface Adaptation {
  axes: Record<Axis, AxisState>;
  undoable: boolean;
}

/** Names of what typing looks like. They describe behaviour and never an emotion. */
export const RHYTHMS = ['steady', 'hurried', 'hesitant', 'correcting', 'settlingIn'] as const;

export type Rhythm = (typeof RHYTHMS)[number];
