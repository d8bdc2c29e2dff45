import type { RetentionReport, Store } from '@lethe/store';

/**
 * Deletes what was kept long enough and tells the audit log. Its owner is the deep sleep; the daily upkeep
 * does it where no sleep did.
 *
 * @param now epoch milliseconds
 * @throws as the store's retention does
 */
export async function letGo(
  { retention, audit }: Pick<Store, 'retention' | 'audit'>,
  now: number,
): Promise<RetentionReport> {
  const gone = await retention.run(now);
  const rows = Object.values(gone).reduce((sum, some) => sum + some, 0);
  if (rows > 0)
    await audit.append({
      actor: null,
      action: 'admin.retention',
      subject: null,
      numbers: { rows, tables: Object.keys(gone).length },
    });
  return gone;
}
