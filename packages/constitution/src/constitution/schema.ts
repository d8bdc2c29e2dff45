import { PRINCIPLE_ACTIONS, SENSITIVITIES } from '@lethe/protocol';
import * as z from 'zod';
import { DIRECTIONS, SIGNALS } from '../signals/signal-names.ts';

export type { PrincipleAction as Action, Sensitivity } from '@lethe/protocol';

export const CONSTITUTION_LIMITS = Object.freeze({
  /** Largest file, bytes. */
  bytes: 256 * 1024,
  principles: 100,
  /** Files that extend one another in a row. */
  depth: 8,
});

const principle = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9_-]{0,63}$/, 'an id is a letter and then letters, digits, _ or -'),
  title: z.string().min(1).max(200),
  text: z.string().min(1).max(4000),
  /** What can be done instead of what it forbids; a refusal says it. */
  instead: z.string().min(1).max(1000).optional(),
  /** Its share in the weighted score. */
  weight: z.number().min(0).max(100).default(1),
  appliesTo: z.array(z.enum(DIRECTIONS)).min(1).max(2).default(['input', 'output']),
  /** From which score of a signal the principle counts as broken. */
  signals: z
    .partialRecord(z.enum(SIGNALS), z.number().gt(0).max(1))
    .refine((given) => Object.keys(given).length > 0, 'at least one signal is needed'),
  action: z.enum(PRINCIPLE_ACTIONS),
  examples: z
    .array(
      z.strictObject({
        text: z.string().min(1).max(1000),
        verdict: z.enum(['allow', 'review', 'block']),
      }),
    )
    .max(50)
    .default([]),
});

/** One rule of what may be said, as its file has it. */
export type Principle = z.infer<typeof principle>;

export const constitutionFile = z.strictObject({
  /** Another file whose principles come first; one of the same id here replaces it. */
  extends: z.string().min(1).max(1024).optional(),
  sensitivity: z.enum(SENSITIVITIES).optional(),
  principles: z.array(principle).max(CONSTITUTION_LIMITS.principles).default([]),
});

export type ConstitutionFile = z.infer<typeof constitutionFile>;
