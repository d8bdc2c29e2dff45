import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Constitution, createConstitution, loadConstitution } from '@lethe/constitution';
import { expect, it } from 'vitest';
import { temporaryDirectory } from '../../test/running-server.ts';
import { keepConstitution } from './keep-constitution.ts';
import { constitutionDirectory, openConstitution } from './open-constitution.ts';

const setUp = async () => {
  const directory = await temporaryDirectory();
  const config = { data: { directory }, constitution: { file: '' } } as Parameters<
    typeof openConstitution
  >[0];
  return { config, versions: constitutionDirectory(config), directory };
};

const weighted = async (weight: number): Promise<Constitution> => {
  const { principles } = await loadConstitution();
  return createConstitution({
    sensitivity: 'high',
    principles: principles.map((one) => ({ ...one, weight })),
  });
};

it('the shipped one is in force until another is saved or named', async () => {
  const { config, versions, directory } = await setUp();
  const shipped = await loadConstitution();
  expect(await openConstitution(config)).toEqual({ constitution: shipped, source: 'shipped' });

  const saved = await weighted(3);
  await keepConstitution(saved, { directory: versions });
  const opened = await openConstitution(config);
  expect([opened.source, opened.constitution.hash]).toEqual(['saved', saved.hash]);

  const file = join(directory, 'own.yaml');
  await writeFile(file, 'extends: default\nsensitivity: low\n');
  const named = await openConstitution({
    ...config,
    constitution: { ...config.constitution, file },
  });
  expect([named.source, named.constitution.sensitivity]).toEqual(['file', 'low']);
});

it('versions are for their owner alone', async () => {
  const { versions } = await setUp();
  const saved = await weighted(3);
  await keepConstitution(saved, { directory: versions });
  expect((await readdir(versions)).sort()).toEqual([`${saved.hash}.yaml`, 'in-force.yaml']);
  const mode = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);
  expect(await mode(versions)).toBe('700');
  for (const name of await readdir(versions)) expect(await mode(join(versions, name))).toBe('600');
});

it('a hundred versions are kept and nothing else is removed', async () => {
  const { versions } = await setUp();
  await mkdir(versions);
  await writeFile(join(versions, 'notes.txt'), 'mine');
  const old = Array.from({ length: 100 }, (_, at) => `${at.toString(16).padStart(64, '0')}.yaml`);
  for (const name of old) await writeFile(join(versions, name), '');
  const saved = await weighted(3);
  await keepConstitution(saved, { directory: versions });
  const names = await readdir(versions);
  expect(names).toHaveLength(102);
  expect(names).toContain(`${saved.hash}.yaml`);
  expect(names).toContain('notes.txt');
});

it('a saved version that cannot be used is told and not passed over', async () => {
  const { config, versions } = await setUp();
  await mkdir(versions);
  await writeFile(join(versions, 'in-force.yaml'), 'principles: [');
  await expect(openConstitution(config)).rejects.toMatchObject({ code: 'CONSTITUTION_MALFORMED' });
});
