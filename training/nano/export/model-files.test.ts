import { createHash } from 'node:crypto';
import { parseLlamaConfig, parseManifest, parseTokenizer, readSafetensors } from '@lethe/models';
import { describe, expect, it } from 'vitest';
import { createNormal, createRandom } from '../corpus/random.ts';
import { initialWeights, tensorShapes } from '../model/shape.ts';
import { TINY } from '../model/tiny.fixture.ts';
import { tokenizerFile } from '../tokenizer/file.ts';
import { lossCurve } from './loss-curve.ts';
import { modelFiles } from './model-files.ts';
import { pinnedSource } from './pinned-source.ts';

const weights = initialWeights(TINY.shape, createNormal(createRandom(1)));
const origin = {
  settings: TINY,
  tokenizerFile: tokenizerFile([]),
  weights,
  version: '1.2.3',
  steps: 20,
};
const { files, manifestSha256 } = modelFiles(origin);
const text = (name: string): string => new TextDecoder().decode(files.get(name));
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('modelFiles', () => {
  it('lists every file with its length and hash in a manifest whose hash is returned', () => {
    const manifest = parseManifest(text('manifest.json'));
    expect(manifest).toMatchObject({
      name: 'nano',
      version: '1.2.3',
      architecture: 'LlamaForCausalLM',
      licence: 'MIT',
      seed: TINY.seed,
      steps: 20,
    });
    expect(Object.keys(manifest.files)).toEqual([
      'config.json',
      'tokenizer.json',
      'model.safetensors',
    ]);
    for (const [name, { bytes, sha256: hash }] of Object.entries(manifest.files)) {
      const content = files.get(name)!;
      expect([content.length, sha256(content)]).toEqual([bytes, hash]);
    }
    expect(manifestSha256).toBe(sha256(files.get('manifest.json')!));
  });

  it('writes what the runtime reads', () => {
    expect(parseLlamaConfig(text('config.json'))).toEqual({
      vocabulary: 320,
      hidden: 32,
      layers: 2,
      heads: 2,
      keyValueHeads: 2,
      headSize: 16,
      intermediate: 64,
      context: 96,
      normEpsilon: 1e-5,
      ropeTheta: 10_000,
      tied: true,
    });
    expect(parseTokenizer(text('tokenizer.json')).special.get('<|end|>')).toBe(1);
    const { tensors } = readSafetensors(files.get('model.safetensors')!);
    expect([...tensors.keys()].sort()).toEqual(
      tensorShapes(TINY.shape)
        .map(([name]) => name)
        .sort(),
    );
    for (const { name, dtype, values } of tensors.values()) {
      expect(dtype).toBe('BF16');
      const errors = values.map(
        (value, i) => Math.abs(value - weights[name]![i]!) / Math.abs(value || 1),
      );
      expect(Math.max(...errors)).toBeLessThanOrEqual(1 / 128);
    }
  });

  it('is the same for the same weights', () => {
    expect(modelFiles(origin).manifestSha256).toBe(manifestSha256);
  });
});

it('pins a hash as a constant', () => {
  expect(pinnedSource('ab12')).toMatch(/export const NANO_MANIFEST_SHA256 =\n {2}'ab12';\n$/);
});

it('draws the mean loss of at most 200 stretches', () => {
  const points = (losses: number[]) =>
    lossCurve(losses)
      .match(/points="([^"]*)"/)![1]!
      .split(' ');
  expect(points([4, 2, 1])).toEqual(['48.0,16.0', '336.0,112.0', '624.0,160.0']);
  expect(points(Array.from({ length: 5000 }, () => 3))).toHaveLength(200);
});
