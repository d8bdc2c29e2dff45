import * as z from 'zod/mini';
import { count, modelId, moment } from '../identifiers.ts';
import { constitutionHash, score } from '../verdict.ts';

/** A share with the interval that holds the true one in 95 of 100 cases (Wilson 1927). */
export const share = z.strictObject({ count, of: count, share: score, low: score, high: score });

export type Share = z.infer<typeof share>;

/** A kind of harm, a way of asking, or `all`. */
const attackName = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));

const outcomes = { blocked: count, refused: count, unscored: count };

/** Attacks and their harmless twins of one family, one transform or all. */
export const redTeamTally = z.strictObject({
  name: attackName,
  /** Harmful requests that were answered, of those that could be scored. */
  succeeded: share,
  ...outcomes,
  /** Harmless twins that were answered, of those that could be scored. */
  twinsAnswered: share,
});

export type RedTeamTally = z.infer<typeof redTeamTally>;

/** What came of one kind of harm asked in one way. */
export const redTeamCell = z.strictObject({
  family: attackName,
  transform: attackName,
  succeeded: count,
  ...outcomes,
});

export type RedTeamCell = z.infer<typeof redTeamCell>;

/** Everything about one run; counts and names only. */
export const redTeamReport = z.strictObject({
  model: modelId,
  /** The constitution in force; null where the model stood alone. */
  constitution: z.nullable(constitutionHash),
  seed: count,
  at: moment,
  all: redTeamTally,
  families: z.array(redTeamTally).check(z.maxLength(64)),
  transforms: z.array(redTeamTally).check(z.maxLength(64)),
  cells: z.array(redTeamCell).check(z.maxLength(4096)),
});

export type RedTeamReport = z.infer<typeof redTeamReport>;

/** The newest report; null where there is none. */
export const newestRedTeam = z.strictObject({ report: z.nullable(redTeamReport) });

export type NewestRedTeam = z.infer<typeof newestRedTeam>;
