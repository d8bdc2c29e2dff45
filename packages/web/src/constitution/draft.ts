import type { ConstitutionDraft, ConstitutionReport, Principle, SignalName } from '@lethe/protocol';

/** What can be changed of the constitution in force. */
export const draftOf = ({ sensitivity, principles }: ConstitutionReport): ConstitutionDraft => ({
  sensitivity,
  principles,
});

export const sameDraft = (one: ConstitutionDraft, other: ConstitutionDraft): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const withPrinciple = (
  draft: ConstitutionDraft,
  index: number,
  change: Partial<Principle>,
): ConstitutionDraft => ({
  ...draft,
  principles: draft.principles.map((one, at) => (at === index ? { ...one, ...change } : one)),
});

export const withoutPrinciple = (draft: ConstitutionDraft, index: number): ConstitutionDraft => ({
  ...draft,
  principles: draft.principles.filter((_, at) => at !== index),
});

/** Where a new signal counts from: as likely as not. */
const EVEN = 0.5;

/** With one principle more, whose id no other has. */
export function withNewPrinciple(
  draft: ConstitutionDraft,
  { title, text }: Pick<Principle, 'title' | 'text'>,
): ConstitutionDraft {
  const taken = new Set(draft.principles.map(({ id }) => id));
  let number = 1;
  while (taken.has(`own-${number}`)) number++;
  const added: Principle = {
    ...{ id: `own-${number}`, title, text, weight: 1, action: 'review' },
    ...{ appliesTo: ['input', 'output'], signals: { toxicity: EVEN }, examples: [] },
  };
  return { ...draft, principles: [...draft.principles, added] };
}

/** Sets from where a signal counts, adds it, or with `null` takes it out. */
export function withSignal(
  { signals }: Principle,
  name: SignalName,
  threshold: number | null = EVEN,
): Pick<Principle, 'signals'> {
  const { [name]: _, ...others } = signals;
  return { signals: threshold === null ? others : { ...signals, [name]: threshold } };
}
