import { createHash } from 'node:crypto';
import { parseLlamaConfig, parseManifest, parseTokenizer, readSafetensors } from '@lethe/models';
import { describe, expect, it } from 'vitest';
import { createNormal, createRandom } from '../corpus/random.ts';
import { initialWeights, tensorShapes } from '../model/shape.ts';
import { TINY } from '../model/tiny.fixture.ts';
import { PLAN_CLASSES } from '../plan/train-plan.ts';
import { tokenizerFile } from '../tokenizer/file.ts';
import { fromInt8 } from './int8.ts';
import { lossCurve } from './loss-curve.ts';
import { modelFiles } from './model-files.ts';
import { pinnedSource } from './pinned-source.ts';

const weights = initialWeights(TINY.shape, createNormal(createRandom(1)));
const origin = {
  settings: TINY,
  tokenizerFile: tokenizerFile([]),
  weights,
  planWeights: Float32Array.from({ length: TINY.plan.places * PLAN_CLASSES }, (_, i) =>
    Math.sin(i),
  ),
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
      name: 'tiny',
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
      'model.int8.safetensors',
      'plan.safetensors',
    ]);
    for (const [name, { bytes, sha256: hash }] of Object.entries(manifest.files)) {
      const content = files.get(name)!;
      expect([content.length, sha256(content)]).toEqual([bytes, hash]);
    }
    expect(manifestSha256).toBe(sha256(files.get('manifest.json')!));
  });

  it('writes what the runtime reads', () => {
    expect(parseLlamaConfig(text('config.json'))).toEqual({
      vocabulary: 640,
      hidden: 32,
      layers: 2,
      heads: 2,
      keyValueHeads: 2,
      headSize: 16,
      intermediate: 64,
      context: 256,
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

it('holds int8 weights within half a step of the trained ones, norms exactly', () => {
  const file = readSafetensors(files.get('model.int8.safetensors')!);
  const rounded = fromInt8(file.tensors);
  expect(Object.keys(rounded).sort()).toEqual(Object.keys(weights).sort());
  for (const [name, dims] of tensorShapes(TINY.shape)) {
    const { dtype } = file.tensors.get(name)!;
    expect(dtype).toBe(dims.length === 1 ? 'F32' : 'I8');
    if (dims.length === 1) expect(rounded[name]).toEqual(weights[name]);
    const [rows, columns] = dims.length === 1 ? [0, 0] : (dims as [number, number]);
    for (let row = 0; row < rows; row++) {
      const trained = weights[name]!.subarray(row * columns, (row + 1) * columns);
      const step = trained.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
      const furthest = trained.reduce(
        (most, value, i) => Math.max(most, Math.abs(value - rounded[name]![row * columns + i]!)),
        0,
      );
      expect(furthest).toBeLessThanOrEqual(step * 0.5001);
    }
  }
});

it("holds the plan reader's weights as int8, a scale a place", () => {
  const { tensors } = readSafetensors(files.get('plan.safetensors')!);
  expect(tensors.get('plan.weight')).toMatchObject({
    dtype: 'I8',
    shape: [TINY.plan.places, PLAN_CLASSES],
  });
  const rounded = fromInt8(tensors)['plan.weight']!;
  const furthest = rounded.map((value, i) => Math.abs(value - origin.planWeights[i]!));
  expect(Math.max(...furthest)).toBeLessThanOrEqual(0.5001 / 127);
});

describe('pinnedSource', () => {
  it('pins a hash as a constant', () => {
    const source = pinnedSource('', 'nano', 'ab12');
    expect(source).toMatch(/export const NANO_MANIFEST_SHA256 =\n {2}'ab12';\n$/);
    expect(source).not.toContain('SMALL');
  });

  it('replaces one hash and keeps the other', () => {
    const one = pinnedSource('', 'nano', 'ab12');
    const both = pinnedSource(one, 'nano-small', 'cd34');
    expect(both).toContain("NANO_MANIFEST_SHA256 =\n  'ab12'");
    expect(both).toContain("NANO_SMALL_MANIFEST_SHA256 =\n  'cd34'");
    const again = pinnedSource(both, 'nano', 'ef56');
    expect(again).toBe(both.replace('ab12', 'ef56'));
  });
});

it('draws the mean loss of at most 200 stretches', () => {
  const points = (losses: number[]) =>
    lossCurve(losses)
      .match(/points="([^"]*)"/)![1]!
      .split(' ');
  expect(points([4, 2, 1])).toEqual(['48.0,16.0', '336.0,112.0', '624.0,160.0']);
  expect(points(Array.from({ length: 5000 }, () => 3))).toHaveLength(200);
});
