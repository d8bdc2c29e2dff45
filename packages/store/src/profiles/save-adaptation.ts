import type { AdaptationModel } from '@lethe/interaction';
import { AXES } from '@lethe/protocol';
import type { Transaction } from 'kysely';
import { flagOf, type Tables } from '../schema/rows.ts';

/** Writes the eight axes and the accessibility counters. The user model is left as it is. */
export async function saveAdaptation(
  transaction: Transaction<Tables>,
  userId: string,
  { axes, accessibility }: AdaptationModel,
): Promise<void> {
  await saveAxes(transaction, userId, axes);
  await saveAccessibility(transaction, userId, accessibility);
}

async function saveAxes(
  transaction: Transaction<Tables>,
  userId: string,
  axes: AdaptationModel['axes'],
): Promise<void> {
  await transaction
    .insertInto('axes')
    .values(
      AXES.map((axis) => ({
        user_id: userId,
        axis,
        value: axes[axis].value,
        pinned: flagOf(axes[axis].pinned),
        enabled: flagOf(axes[axis].enabled),
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'axis']).doUpdateSet((row) => ({
        value: row.ref('excluded.value'),
        pinned: row.ref('excluded.pinned'),
        enabled: row.ref('excluded.enabled'),
      })),
    )
    .execute();
}

async function saveAccessibility(
  transaction: Transaction<Tables>,
  userId: string,
  { slowTurns, calmTurns, on }: AdaptationModel['accessibility'],
): Promise<void> {
  const counters = { slow_turns: slowTurns, calm_turns: calmTurns, accessibility_on: flagOf(on) };
  await transaction
    .insertInto('profiles')
    .values({
      user_id: userId,
      turns: 0,
      usual_hour_sine: 0,
      usual_hour_cosine: 0,
      usual_hour_count: 0,
      ...counters,
    })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(counters))
    .execute();
}
