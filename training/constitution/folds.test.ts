import { expect, it } from 'vitest';
import { FILES } from './files.ts';
import { FOLDS } from './folds.ts';

it('every source is left out exactly once', () => {
  expect(FOLDS.flat().sort()).toEqual(FILES.map(({ file }) => file).sort());
});
