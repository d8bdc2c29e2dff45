import { expect, test } from 'vitest';
import { EMPTY_DRAFT, type KeyDraft, readDraft } from './key-draft.ts';

const NOW = 1_000;
const read = (change: Partial<KeyDraft> = {}) =>
  readDraft({ ...EMPTY_DRAFT, label: ' Editor ', ...change }, NOW);

test('what is empty has no bound, and a key ends by itself', () => {
  expect(read()).toEqual({
    key: {
      label: 'Editor',
      scopes: ['chat', 'embeddings', 'moderations'],
      models: null,
      policy: 'enforce',
      limits: { perMinute: null, callsPerDay: null, tokensPerDay: null, microcentsPerDay: null },
      expiresAt: NOW + 90 * 86_400_000,
    },
  });
});

test('every bound that is written is meant', () => {
  const draft = read({
    ...{ scopes: new Set(['chat', 'cloud']), policy: 'observe', days: null },
    ...{ models: 'local/*, upstream/gpt-5-mini', perMinute: '60', callsPerDay: '1 000' },
    ...{ tokensPerDay: '200,000', centsPerDay: '150' },
  });
  expect(draft).toEqual({
    key: {
      label: 'Editor',
      scopes: ['chat', 'cloud'],
      models: ['local/*', 'upstream/gpt-5-mini'],
      policy: 'observe',
      limits: {
        ...{ perMinute: 60, callsPerDay: 1000, tokensPerDay: 200_000 },
        microcentsPerDay: 150_000_000,
      },
      expiresAt: null,
    },
  });
});

test.each([
  [{ scopes: new Set() }, 'scopes'],
  [{ models: 'local/nano, "all"' }, 'models'],
  [{ models: 'x'.repeat(129) }, 'models'],
  [{ perMinute: 'many' }, 'bounds'],
  [{ callsPerDay: '-1' }, 'bounds'],
  [{ tokensPerDay: '9999999999999999' }, 'bounds'],
  [{ centsPerDay: '999999999999999' }, 'bounds'],
] as const)('%o cannot be meant', (change, problem) => {
  expect(read(change as Partial<KeyDraft>)).toEqual({ problem });
});
