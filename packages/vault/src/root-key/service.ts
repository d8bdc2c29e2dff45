import { errors } from '../errors.ts';
import { nothingToSettle, ROOT_KEY_BYTES, type RootKeyProvider } from './provider.ts';
import type { KeyService } from './source.ts';
import type { StoredRoot } from './stored.ts';

type Wrapped = Extract<StoredRoot, { kind: 'service' }>;

/** The root key is random and kept in the keyring, wrapped by a service. */
export function serviceProvider(
  service: KeyService,
  random: (bytes: number) => Uint8Array,
): RootKeyProvider {
  return {
    title: `the key service "${service.name}"`,
    kept: 'service',
    async find(stored) {
      const { wrapped, service: name } = stored as Wrapped;
      if (name !== service.name) {
        throw errors.ROOT_KEY_KIND({
          kept: `the key service "${name}"`,
          given: `the key service "${service.name}"`,
        });
      }
      return [await service.unwrap(Buffer.from(wrapped, 'base64url'))];
    },
    async create() {
      const key = random(ROOT_KEY_BYTES);
      const wrapped = Buffer.from(await service.wrap(key)).toString('base64url');
      return {
        key,
        stored: { kind: 'service', service: service.name, wrapped },
        settle: nothingToSettle,
      };
    },
  };
}
