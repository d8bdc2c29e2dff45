import { claimOf } from './claim.ts';
import { factsOf } from './facts.ts';

/** What planning needs of a memory. */
export interface Consolidable {
  readonly id: string;
  readonly text: string;
  /** Milliseconds since the Unix epoch. */
  readonly updatedAt: number;
}

/** One memory that takes the place of another. */
export interface Replacement {
  readonly id: string;
  readonly byId: string;
  /** `same`: both say the same. `within`: the other says this, and more. `corrected`: the newer contradicts it. */
  readonly why: 'same' | 'within' | 'corrected';
}

interface Read extends Consolidable {
  readonly facts: readonly string[];
}

/**
 * Which memories another one can stand for: those that say the same, those whose every sentence stands in
 * another one, and those that a newer one of a single sentence corrects. No text is ever rewritten or
 * joined: what is forgotten later must be gone as a whole. Time and memory are linear in the sentences.
 */
export function planConsolidation(memories: readonly Consolidable[]): Replacement[] {
  const newestFirst = memories
    .map((memory): Read => ({ ...memory, facts: factsOf(memory.text) }))
    .filter(({ facts }) => facts.length > 0)
    .sort((a, b) => b.updatedAt - a.updatedAt || (a.id < b.id ? -1 : 1));
  const replaced = new Map<string, Replacement>();
  const replace = (replacement: Replacement): void => {
    if (!replaced.has(replacement.id)) replaced.set(replacement.id, replacement);
  };
  for (const replacement of findSame(newestFirst)) replace(replacement);
  const distinct = newestFirst.filter(({ id }) => !replaced.has(id));
  for (const replacement of findCorrected(distinct)) replace(replacement);
  const standing = distinct.filter(({ id }) => !replaced.has(id));
  for (const replacement of findWithin(standing)) replace(replacement);
  return [...replaced.values()];
}

function* findSame(newestFirst: readonly Read[]): Generator<Replacement> {
  const by = new Map<string, string>();
  for (const { id, facts } of newestFirst) {
    const key = facts.join('\n');
    const byId = by.get(key);
    if (byId === undefined) by.set(key, id);
    else yield { id, byId, why: 'same' };
  }
}

/** Only memories of one sentence: another sentence beside it would be lost with it. */
function* findCorrected(newestFirst: readonly Read[]): Generator<Replacement> {
  const by = new Map<string, { id: string; value: string }>();
  for (const { id, facts } of newestFirst) {
    const claim = facts.length === 1 ? claimOf(facts[0] as string) : null;
    if (!claim) continue;
    const newer = by.get(claim.about);
    if (!newer) by.set(claim.about, { id, value: claim.value });
    else if (newer.value !== claim.value) yield { id, byId: newer.id, why: 'corrected' };
  }
}

function* findWithin(newestFirst: readonly Read[]): Generator<Replacement> {
  const longestFirst = newestFirst.toSorted((a, b) => b.facts.length - a.facts.length);
  /** The first, and so a longest, memory that holds a sentence beside others. */
  const holders = new Map<string, Read>();
  for (const memory of longestFirst) {
    const [first] = memory.facts;
    const holder = holders.get(first as string);
    if (
      holder &&
      holder.facts.length > memory.facts.length &&
      memory.facts.every((fact) => holder.facts.includes(fact))
    ) {
      yield { id: memory.id, byId: holder.id, why: 'within' };
      continue;
    }
    for (const fact of memory.facts) if (!holders.has(fact)) holders.set(fact, memory);
  }
}
