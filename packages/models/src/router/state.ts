import * as z from 'zod/mini';
import { type BanditState, MAX_ARMS } from './bandit.ts';

const number = z.number().check(z.refine(Number.isFinite));

const schema = z.strictObject({
  version: z.literal(1),
  dimensions: z.int().check(z.minimum(1), z.maximum(64)),
  arms: z.record(
    z.string().check(z.maxLength(256)),
    z.strictObject({
      inverse: z.array(number).check(z.maxLength(64 ** 2)),
      sums: z.array(number).check(z.maxLength(64)),
      observations: z.int().check(z.minimum(0)),
    }),
  ),
});

export const encodeBandit = (state: BanditState): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(state));

/** What was kept, or nothing where it cannot be read or is of another shape: then learning begins anew. */
export function decodeBandit(bytes: Uint8Array, dimensions: number): BanditState | undefined {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success || parsed.data.dimensions !== dimensions) return undefined;
  const arms = Object.values(parsed.data.arms);
  const fits = arms.every(
    ({ inverse, sums }) => inverse.length === dimensions ** 2 && sums.length === dimensions,
  );
  return fits && arms.length <= MAX_ARMS ? parsed.data : undefined;
}
