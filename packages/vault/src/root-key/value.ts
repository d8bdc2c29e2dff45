import { parseRootKey } from './key-text.ts';
import { nothingToSettle, type RootKeyProvider } from './provider.ts';

/** The root key is handed in, from the environment or a secret store. */
export function valueProvider(value: string): RootKeyProvider {
  const read = () => parseRootKey(value, 'the setting vault.key');
  return {
    title: 'a key of its own (vault.keyPath or vault.key)',
    kept: 'plain',
    find: async () => [read()],
    create: async () => ({ key: read(), stored: { kind: 'plain' }, settle: nothingToSettle }),
  };
}
