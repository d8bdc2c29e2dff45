import { ageService } from './age.ts';
import { fileProvider } from './file.ts';
import { passphraseProvider } from './passphrase.ts';
import type { RootKeyProvider } from './provider.ts';
import { serviceProvider } from './service.ts';
import type { RootKeySource } from './source.ts';
import { valueProvider } from './value.ts';

export function providerOf(
  source: RootKeySource,
  random: (bytes: number) => Uint8Array,
): RootKeyProvider {
  switch (source.kind) {
    case 'file':
      return fileProvider(source.path, random);
    case 'value':
      return valueProvider(source.value);
    case 'passphrase':
      return passphraseProvider(source.passphrase, random);
    case 'age':
      return serviceProvider(ageService(source.identityPath), random);
    case 'service':
      return serviceProvider(source.service, random);
  }
}
