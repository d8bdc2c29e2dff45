import type { ConstitutionDraft, Principle } from '@lethe/protocol';
import { expect, it } from 'vitest';
import {
  sameDraft,
  withNewPrinciple,
  withoutPrinciple,
  withPrinciple,
  withSignal,
} from './draft.ts';

const principle: Principle = {
  ...{ id: 'own-1', title: 'T', text: 'X', weight: 1, action: 'block' },
  ...{ appliesTo: ['input'], signals: { hate: 0.5, toxicity: 0.7 }, examples: [] },
};
const draft: ConstitutionDraft = { sensitivity: 'medium', principles: [principle] };

it('changes one principle and leaves the draft it was made from', () => {
  const two = withNewPrinciple(draft, { title: 'New', text: 'Words' });
  const changed = withPrinciple(two, 1, { title: 'Newer' });
  expect(changed.principles.map(({ title }) => title)).toEqual(['T', 'Newer']);
  expect(two.principles[1]?.title).toBe('New');
  expect(sameDraft(two, changed)).toBe(false);
  expect(withoutPrinciple(changed, 1)).toEqual(draft);
});

it('a new principle has an id that no other has', () => {
  let many = draft;
  for (let count = 0; count < 3; count++) many = withNewPrinciple(many, { title: 'N', text: 'N' });
  expect(many.principles.map(({ id }) => id)).toEqual(['own-1', 'own-2', 'own-3', 'own-4']);
});

it('sets, adds and takes out a signal', () => {
  expect(withSignal(principle, 'hate', 0.2).signals).toEqual({ hate: 0.2, toxicity: 0.7 });
  expect(withSignal(principle, 'sexual').signals).toEqual({
    hate: 0.5,
    toxicity: 0.7,
    sexual: 0.5,
  });
  expect(withSignal(principle, 'toxicity', null).signals).toEqual({ hate: 0.5 });
});
