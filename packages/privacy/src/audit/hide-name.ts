import type { Finding, HashValue } from './finding.ts';
import type { Inspector } from './inspect.ts';

/** The name of a file, table or column as a report may show it, and what was found in it. */
export interface ShownName {
  readonly shown: string;
  readonly findings: Finding[];
}

/** A name that holds a value is shown as a hash. Control characters are written out. */
export const hideName = (
  name: string,
  place: string,
  { inspect, hash }: { inspect: Inspector; hash: HashValue },
): ShownName => {
  const shown = JSON.stringify(name).slice(1, -1);
  const findings = inspect.text(name, place);
  if (findings.length === 0) return { shown, findings };
  const hidden = `#${hash(name)}`;
  return {
    shown: hidden,
    findings: findings.map((finding) => ({ ...finding, place: `${place}${hidden} (name)` })),
  };
};
