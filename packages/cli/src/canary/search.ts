import { auditTargets } from '@lethe/privacy/audit';

/** One reading of every byte that was written. */
export interface Search {
  readonly when: 'running' | 'stopped' | 'killed' | 'restarted';
  readonly files: number;
  /** Where the canary was, never what it was. */
  readonly found: readonly { readonly place: string; readonly form: string }[];
}

/** Places that a report names; more say nothing new. */
const PLACES = 1000;

const lookingFor = (canary: string) => ({ known: [canary], prose: false, types: [] });

/** Reads every file under a directory for the canary in any form, in its name as well as in its bytes. */
export async function search(
  when: Search['when'],
  { directory, canary }: { directory: string; canary: string },
): Promise<Search> {
  let files = 0;
  const found: { place: string; form: string }[] = [];
  const findings = auditTargets([directory], {
    ...lookingFor(canary),
    onProgress: (progress) => {
      files = progress.files;
    },
  });
  for await (const { kind, type, place } of findings)
    if (kind === 'known' && found.length < PLACES)
      found.push({ place: place.replaceAll(directory, '').replaceAll(canary, '...'), form: type });
  return { when, files, found };
}

/** Whether one file holds the canary in any form. */
export async function holdsCanary(path: string, canary: string): Promise<boolean> {
  for await (const { kind } of auditTargets([path], lookingFor(canary)))
    if (kind === 'known') return true;
  return path.includes(canary);
}
