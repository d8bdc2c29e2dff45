import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SIGNALS } from '../signals/signal-names.ts';
import { createConstitution } from './constitution.ts';
import { checkDraft, parseConstitution } from './parse-constitution.ts';
import { writeConstitution } from './write-constitution.ts';

const line = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });

const principle = fc.record(
  {
    id: fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/),
    title: line,
    text: line,
    instead: line,
    weight: fc.double({ min: 0, max: 100, noNaN: true }),
    appliesTo: fc.constantFrom(['input'], ['output'], ['output', 'input']),
    signals: fc.dictionary(
      fc.constantFrom(...SIGNALS),
      fc.double({ min: 0.001, max: 1, noNaN: true }),
      { minKeys: 1 },
    ),
    action: fc.constantFrom('allow', 'review', 'revise', 'block'),
    examples: fc.array(fc.record({ text: line, verdict: fc.constantFrom('allow', 'block') })),
  },
  { requiredKeys: ['id', 'title', 'text', 'signals', 'action', 'weight'] },
);

it('what is written is read back as the same version', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(principle, { selector: ({ id }) => id, maxLength: 5 }),
      fc.constantFrom('low' as const, 'medium' as const, 'high' as const),
      (drafted, sensitivity) => {
        const { principles } = checkDraft({ sensitivity, principles: drafted });
        const constitution = createConstitution({ sensitivity, principles });
        const read = parseConstitution(writeConstitution(constitution), { file: 'test' });
        expect(read).toEqual({ sensitivity, principles });
      },
    ),
    { numRuns: 50 },
  );
});

it.each([
  ['two of one id', [{ id: 'a' }, { id: 'a' }], 'at principles, two have the id a'],
  ['no title', [{ id: 'a', title: '' }], 'at principles.0.title,'],
  ['a threshold above one', [{ id: 'a', signals: { hate: 2 } }], 'at principles.0.signals.hate,'],
  ['a weight of NaN', [{ id: 'a', weight: Number.NaN }], 'at principles.0.weight,'],
])('a draft with %s is refused, with its place', (_, changes, place) => {
  const whole = { title: 'T', text: 'X', action: 'block', signals: { hate: 0.5 } };
  const draft = { principles: changes.map((change) => ({ ...whole, ...change })) };
  expect(() => checkDraft(draft)).toThrow(
    expect.objectContaining({
      code: 'DRAFT_INVALID',
      status: 422,
      message: expect.stringContaining(place),
    }),
  );
});
