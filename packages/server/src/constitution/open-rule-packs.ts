import { loadAuthorKey, loadRulePack, type RulePack } from '@lethe/constitution';

/**
 * The rule packs of the settings. One that is not signed by the key, or not in force, stops the start: rules
 * that somebody relies on must not be missing unseen.
 *
 * @throws RULE_PACK_KEY_INVALID, RULE_PACK_UNREADABLE, RULE_PACK_UNTRUSTED, RULE_PACK_INVALID,
 *   RULE_PACK_OUT_OF_DATE
 */
export async function openRulePacks(
  { rulePacks, rulePackKey }: { rulePacks: readonly string[]; rulePackKey: string },
  { now }: { now: number },
): Promise<readonly RulePack[]> {
  if (rulePacks.length === 0) return [];
  const key = await loadAuthorKey(rulePackKey);
  const today = new Date(now).toISOString().slice(0, 10);
  return Promise.all(rulePacks.map((file) => loadRulePack(file, { key, today })));
}
