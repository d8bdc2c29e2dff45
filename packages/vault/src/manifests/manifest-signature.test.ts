import { describe, expect, test } from 'vitest';
import { refused } from '../../test/refusal.ts';
import { installationKey, makeInstallationKey } from '../installation/installation-key.ts';
import { signManifest, verifyManifest } from './manifest-signature.ts';

const installation = installationKey(makeInstallationKey());
const manifest = { model: 'local/tiny', manifestSha256: 'a'.repeat(64) };
const signature = signManifest(manifest, installation);

describe('the signature of a manifest', () => {
  test('holds for that manifest and that model', () => {
    expect(verifyManifest(manifest, signature, installation)).toBe(true);
  });

  test.each([
    ['a manifest that lists other files', { ...manifest, manifestSha256: 'b'.repeat(64) }],
    ['another model', { ...manifest, model: 'local/other' }],
    ['parts that were moved', { model: `local/tiny${'a'.repeat(64)}`, manifestSha256: '' }],
  ])('does not hold for %s', (_what, other) => {
    expect(verifyManifest(other, signature, installation)).toBe(false);
  });

  test('of another installation does not hold', () => {
    const stranger = installationKey(makeInstallationKey());
    expect(verifyManifest(manifest, signManifest(manifest, stranger), installation)).toBe(false);
    expect(verifyManifest(manifest, signature.subarray(1), installation)).toBe(false);
  });

  test('is given to a SHA-256 only', () => {
    const wrong = { ...manifest, manifestSha256: 'A'.repeat(64) };
    expect(refused(() => signManifest(wrong, installation))).toBe('MANIFEST_HASH_INVALID');
  });
});
