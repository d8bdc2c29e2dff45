import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadNano, readVerifiedModel } from '@lethe/models';
import { auditDataDirectory } from '@lethe/privacy/audit';
import { describe, expect, onTestFinished, test } from 'vitest';
import { copiedModel } from '../../../test/copied-model.ts';
import { openHouse } from '../../../test/house.ts';
import { stepContext } from '../../../test/step-context.ts';
import { advisoriesStep } from './advisories.ts';
import { databaseAuditStep } from './database-audit.ts';
import { fileModesStep } from './file-modes.ts';
import { installedPackages } from './installed-packages.ts';
import { memorisationStep } from './memorisation.ts';
import { modelInsideStep } from './model-inside.ts';
import { modelSignaturesStep } from './model-signatures.ts';

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'lethe-security-'));
  await chmod(directory, 0o700);
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

async function modelToChange() {
  const model = await copiedModel();
  onTestFinished(model.remove);
  return model;
}

const flip = async (path: string, at: number) => {
  const bytes = await readFile(path);
  bytes[at] = (bytes[at] as number) ^ 1;
  await writeFile(path, bytes);
};

const kinds = (report: { findings?: readonly { kind: string }[] }) =>
  (report.findings ?? []).map(({ kind }) => kind);

describe('each check finds its planted fault', () => {
  test('file modes: a file that others may read', async () => {
    const directory = await folder();
    await mkdir(join(directory, 'keyring'), { mode: 0o700 });
    await writeFile(join(directory, 'keyring', 'k'), '', { mode: 0o600 });
    await symlink('/etc/hostname', join(directory, 'link'));
    const step = fileModesStep(directory);
    expect(await step.change(stepContext())).toEqual({
      numbers: { files: 4, open: 0 },
      findings: [],
    });
    await chmod(join(directory, 'keyring', 'k'), 0o644);
    expect(await step.change(stepContext())).toMatchObject({
      numbers: { open: 1 },
      findings: [
        { kind: 'fileOpenToOthers', message: expect.stringContaining('keyring/k is open') },
      ],
    });
  });

  test('signatures: one changed byte of the weights', async () => {
    const { url, weights, manifest } = await modelToChange();
    const manifestSha256 = await manifest();
    const step = modelSignaturesStep({
      ids: async () => ['local/copy'],
      verify: () => readVerifiedModel({ directory: url, manifestSha256 }),
    });
    expect(await step.change(stepContext())).toEqual({ numbers: { models: 1 }, findings: [] });
    await flip(weights, 100_000);
    expect(kinds(await step.change(stepContext()))).toEqual(['modelChanged']);
  });

  test('the inside of a model: attention that looks nowhere; weights that are no numbers are never loaded', async () => {
    const { url, change, publish } = await modelToChange();
    const look = async () => {
      const runtime = await loadNano({ directory: url, manifestSha256: await publish() });
      try {
        return await modelInsideStep(runtime).change(stepContext());
      } finally {
        await runtime.close();
      }
    };
    expect(await look()).toMatchObject({ findings: [], numbers: { cachesHeld: 0, cachesMost: 8 } });
    await change(({ name, values }) => {
      if (name.endsWith('q_proj.weight')) values.set(values.map((value) => value * 10_000));
    });
    expect(kinds(await look())).toEqual(['attention_collapse']);
    await change(({ name, values }) => {
      if (name.endsWith('layers.1.mlp.down_proj.weight')) values[7] = Number.NaN;
    });
    await expect(look()).rejects.toMatchObject({ code: 'MODEL_WEIGHTS_INVALID' });
  });

  test('the inside of a model: more caches held than there is room for', async () => {
    const nano = await loadNano();
    onTestFinished(() => nano.close());
    const examine: typeof nano.examine = async (asked) => {
      const seen = await nano.examine(asked);
      return seen && { ...seen, caches: { ...seen.caches, held: seen.caches.most + 1 } };
    };
    expect(kinds(await modelInsideStep({ examine }).change(stepContext()))).toEqual([
      'cache_overflow',
    ]);
  });

  test('the database: a sentence and an address in a row and in a log', async () => {
    const house = await openHouse();
    onTestFinished(async () => {
      await house.close();
      await house.remove();
    });
    const { directory } = house;
    const audit = databaseAuditStep(({ signal }) =>
      auditDataDirectory(directory, { signal, keysIn: ['keyring/'] }),
    );
    expect(kinds(await audit.change(stepContext()))).toEqual([]);
    await writeFile(join(directory, 'turns.log'), 'Please write to ann@example.org about it.\n');
    const { findings } = await audit.change(stepContext());
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'keptReadable',
        message: expect.stringContaining('values of type EMAIL'),
      }),
    );
    expect(JSON.stringify(findings)).not.toContain('ann@');
  });

  test('advisories: an installed version below the fixed one, an old list, a list that is none', async () => {
    const path = join(await folder(), 'advisories.json');
    const installed = async () => new Map([['left-pad', ['1.2.0', '1.3.0', '2.0.0-rc.1']]]);
    const step = advisoriesStep({ path, installed });
    const at = Date.parse('2026-11-22');
    expect(await step.change(stepContext(at))).toEqual({ numbers: { listed: 0 } });
    const advisory = { id: 'GHSA-1', package: 'left-pad', introduced: '1.2.1', fixed: '2.0.0' };
    await writeFile(path, JSON.stringify({ date: '2026-11-01', advisories: [advisory] }));
    const { findings, numbers } = await step.change(stepContext(at));
    expect(numbers).toEqual({ listed: 1, days: 21, affected: 2 });
    expect(findings?.map(({ message }) => message)).toEqual([
      'left-pad 1.3.0 is affected by GHSA-1. Update it to 2.0.0 or newer.',
      'left-pad 2.0.0-rc.1 is affected by GHSA-1. Update it to 2.0.0 or newer.',
    ]);
    await writeFile(path, JSON.stringify({ date: '2026-01-01', advisories: [] }));
    expect(kinds(await step.change(stepContext(at)))).toEqual(['advisoriesOld']);
    for (const bad of [
      '{',
      '[]',
      '{"date":"soon","advisories":[]}',
      '{"date":"2026-01-01","advisories":[{}]}',
    ]) {
      await writeFile(path, bad);
      expect(kinds(await step.change(stepContext(at)))).toEqual(['advisoriesUnreadable']);
    }
  });

  test('what is installed here is read from what npm left', async () => {
    const packages = await installedPackages(import.meta.filename);
    expect(packages.get('vitest')).toEqual([expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
    expect(packages.size).toBeGreaterThan(100);
  });
});

describe('memorisation', () => {
  async function ask(text: string, options: Parameters<typeof loadNano>[0] = {}) {
    const house = await openHouse();
    const runtime = await loadNano(options);
    onTestFinished(async () => {
      await runtime.close();
      await house.close();
      await house.remove();
    });
    await house.store.users.create({ id: 'ann', role: 'owner' });
    await house.store.memories.create('ann', { id: 'one', text });
    const context = stepContext();
    const report = await memorisationStep({ runtime, store: house.store }).change(context);
    return { report, tokens: context.budget.spent().tokens };
  }

  test('the shipped model knows nothing of what was remembered, and asking costs tokens', async () => {
    const text = 'The rhododendron behind the harbour office blooms in May';
    const { report, tokens } = await ask(text);
    expect(report).toMatchObject({ numbers: { asked: 1, extracted: 0 }, findings: [] });
    expect(tokens).toBe(text.length + 49);
  });

  test('a canary that was planted in the weights is extracted, and told without its words', async () => {
    const { url, plant, publish } = await modelToChange();
    const canary = 'The water and bread for my sister in town';
    await plant(canary);
    const { report } = await ask(canary, { directory: url, manifestSha256: await publish() });
    expect(report).toMatchObject({
      numbers: { asked: 1, extracted: 1 },
      findings: [{ kind: 'memorised', severity: 'critical' }],
    });
    expect(JSON.stringify(report)).not.toContain('bread');
  });
});
