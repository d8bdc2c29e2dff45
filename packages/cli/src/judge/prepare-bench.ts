import type { Detector, Direction, RuleHits, RulePack, Sensitivity } from '@lethe/constitution';
import type { Bench } from './judge-text.ts';

/** What a judgement is made by, as the command line says it. */
export interface BenchFlags {
  readonly direction: Direction;
  readonly constitution?: string;
  readonly sensitivity?: Sensitivity;
  readonly rules?: string;
  readonly rulesKey?: string;
  readonly protect?: string;
  readonly timing?: boolean;
  readonly hits?: boolean;
}

/** Milliseconds since the epoch as a day, ISO 8601. */
const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);

async function rulePacksOf({ rules, rulesKey }: BenchFlags, now: number): Promise<RulePack[]> {
  if (rules === undefined || rulesKey === undefined) return [];
  const { loadAuthorKey, loadRulePack } = await import('@lethe/constitution');
  return [await loadRulePack(rules, { key: await loadAuthorKey(rulesKey), today: dayOf(now) })];
}

async function leakageOf({ protect }: BenchFlags): Promise<Detector[]> {
  if (protect === undefined) return [];
  const { createLeakageDetector, loadProtectedText } = await import('@lethe/constitution');
  return [createLeakageDetector({ systemTexts: [await loadProtectedText(protect)] })];
}

/** The constitution, the shipped detectors and those that were asked for. */
export async function prepareBench(
  flags: BenchFlags,
  { now }: { now: number },
): Promise<Bench & { readonly hits?: RuleHits }> {
  const { createConstitution, createDetectors, createRuleHits, loadConstitution } = await import(
    '@lethe/constitution'
  );
  const loaded = await loadConstitution(flags.constitution);
  const { sensitivity = loaded.sensitivity } = flags;
  const shipped = await createDetectors({ rulePacks: await rulePacksOf(flags, now) });
  return {
    constitution: createConstitution({ sensitivity, principles: loaded.principles }),
    detectors: [...shipped, ...(await leakageOf(flags))],
    direction: flags.direction,
    ...(flags.timing ? { clock: () => performance.now() } : {}),
    ...(flags.hits ? { hits: createRuleHits() } : {}),
  };
}
