import { expect, it } from 'vitest';
import { createDetectors } from '../detectors.ts';
import { checkExamples } from './check-examples.ts';
import { createConstitution } from './constitution.ts';
import { loadConstitution } from './load-constitution.ts';
import { parseConstitution } from './parse-constitution.ts';

it('every example of the shipped constitution is judged as it says', async () => {
  const shipped = await loadConstitution();
  const { checked, wrong } = checkExamples(shipped, await createDetectors());
  expect(wrong).toEqual([]);
  expect(checked).toBe(8);
});

it('an example that is judged otherwise is told by its principle and number', async () => {
  const { principles } = parseConstitution(
    `principles:
  - id: modest
    title: M
    text: M
    action: revise
    signals: {overclaim: 0.2}
    examples:
      - {text: Sales rose by 50%, verdict: review}
      - {text: Sales rose by 50%, verdict: allow}`,
    { file: 'test' },
  );
  const constitution = createConstitution({ sensitivity: 'medium', principles });
  expect(checkExamples(constitution, await createDetectors())).toEqual({
    checked: 2,
    wrong: [{ principle: 'modest', number: 2, expected: 'allow', verdict: 'review' }],
  });
});
