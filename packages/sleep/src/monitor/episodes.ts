import { type Alert, type Finding, type KindSeen, rankOf, type Severity } from './alert.ts';

/** The alerts of all metrics: at most one open a metric, and the newest that are over. */
export interface Episodes {
  /**
   * Puts what was found in one value to its metric's alert.
   *
   * @returns the alert where it opened, holds a kind it did not hold before, or grew more severe; else null
   */
  note(metric: string, at: number, findings: readonly Finding[]): Alert | null;
  /** Oldest first. */
  list(): readonly Alert[];
  state(): EpisodesState;
  restore(state: EpisodesState): void;
}

export interface EpisodesState {
  readonly last: number;
  readonly over: readonly Alert[];
  readonly open: readonly { readonly alert: Alert; readonly quiet: number }[];
}

/** Values without a finding after which an alert is over. */
export const QUIET_VALUES = 20;
/** Alerts that are over and still told. */
export const MOST_OVER = 1_000;

interface Open {
  alert: Alert;
  quiet: number;
}

const moreSevere = (a: Severity, b: Severity): Severity => (rankOf(a) > rankOf(b) ? a : b);

const withKind = (kinds: readonly KindSeen[], at: number, { kind, severity }: Finding) =>
  kinds.some((seen) => seen.kind === kind)
    ? kinds.map((seen) =>
        seen.kind === kind ? { kind, at, severity: moreSevere(severity, seen.severity) } : seen,
      )
    : [...kinds, { kind, at, severity }];

const opened = (id: number, metric: string, at: number, first: Finding): Alert => ({
  ...first,
  ...{ id, metric, at, endedAt: null, kinds: withKind([], at, first), findings: 1 },
});

/** What is more severe is what the alert tells. */
const joined = (alert: Alert, at: number, finding: Finding): Alert => ({
  ...alert,
  ...(rankOf(finding.severity) > rankOf(alert.severity) ? finding : {}),
  kinds: withKind(alert.kinds, at, finding),
  findings: alert.findings + 1,
});

const saysMore = (now: Alert, kinds: number, severity: Severity): boolean =>
  now.kinds.length > kinds || rankOf(now.severity) > rankOf(severity);

export const createEpisodes = (): Episodes => {
  let open = new Map<string, Open>();
  let over: Alert[] = [];
  let last = 0;

  const rest = (metric: string, at: number): void => {
    const episode = open.get(metric);
    if (episode === undefined || ++episode.quiet < QUIET_VALUES) return;
    open.delete(metric);
    over.push({ ...episode.alert, endedAt: at });
    if (over.length > MOST_OVER) over.shift();
  };

  return {
    note(metric, at, findings) {
      const [first, ...others] = findings;
      if (first === undefined) {
        rest(metric, at);
        return null;
      }
      const episode = open.get(metric);
      const before = episode?.alert;
      const begun = before ? joined(before, at, first) : opened(++last, metric, at, first);
      const alert = others.reduce<Alert>((sum, finding) => joined(sum, at, finding), begun);
      open.set(metric, { alert, quiet: 0 });
      return !before || saysMore(alert, before.kinds.length, before.severity) ? alert : null;
    },
    list: () =>
      [...over, ...[...open.values()].map(({ alert }) => alert)].sort((a, b) => a.id - b.id),
    state: () => ({ last, over: [...over], open: [...open.values()].map((one) => ({ ...one })) }),
    restore(state) {
      last = state.last;
      over = [...state.over];
      open = new Map(state.open.map((one) => [one.alert.metric, { ...one }]));
    },
  };
};
