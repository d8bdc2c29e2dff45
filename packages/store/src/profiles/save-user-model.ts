import type { UserModel } from '@lethe/interaction';
import type { Transaction } from 'kysely';
import type { Tables } from '../schema/rows.ts';

/** Writes a user's baselines and usual hour. The accessibility counters are left as they are. */
export async function saveUserModel(
  transaction: Transaction<Tables>,
  userId: string,
  user: UserModel,
): Promise<void> {
  await saveBaselines(transaction, userId, user);
  await saveUsualHour(transaction, userId, user);
}

async function saveBaselines(
  transaction: Transaction<Tables>,
  userId: string,
  { baselines }: UserModel,
): Promise<void> {
  await transaction
    .insertInto('baselines')
    .values(
      baselines.map(({ count, mean, m2 }, feature) => ({
        user_id: userId,
        feature,
        count,
        mean,
        m2,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'feature']).doUpdateSet((row) => ({
        count: row.ref('excluded.count'),
        mean: row.ref('excluded.mean'),
        m2: row.ref('excluded.m2'),
      })),
    )
    .execute();
}

async function saveUsualHour(
  transaction: Transaction<Tables>,
  userId: string,
  { turns, usualHour }: UserModel,
): Promise<void> {
  const measured = {
    turns,
    usual_hour_sine: usualHour.sine,
    usual_hour_cosine: usualHour.cosine,
    usual_hour_count: usualHour.count,
  };
  await transaction
    .insertInto('profiles')
    .values({ user_id: userId, ...measured, slow_turns: 0, calm_turns: 0, accessibility_on: 0 })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(measured))
    .execute();
}
