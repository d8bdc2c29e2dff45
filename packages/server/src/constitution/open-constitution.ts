import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Constitution, loadConstitution } from '@lethe/constitution';
import type { ConstitutionReport } from '@lethe/protocol';
import type { Config } from '../config/settings.ts';

/** Name of the directory of saved versions in the data directory. */
export const CONSTITUTION_DIRECTORY = 'constitution';

/** Name of the version in force in that directory; the others are named by their hash. */
export const IN_FORCE_FILE = 'in-force.yaml';

/** Where the versions of a data directory lie. */
export const constitutionDirectory = ({ data }: Pick<Config, 'data'>): string =>
  join(data.directory, CONSTITUTION_DIRECTORY);

/** The constitution in force at the start, and where it comes from. */
export interface OpenedConstitution {
  readonly constitution: Constitution;
  readonly source: ConstitutionReport['source'];
}

/**
 * The file that the configuration names; else the version that was saved in the app; else the shipped one.
 *
 * @throws the coded errors of `loadConstitution`
 */
export async function openConstitution(
  config: Pick<Config, 'data' | 'constitution'>,
): Promise<OpenedConstitution> {
  const { file } = config.constitution;
  if (file !== '') return { constitution: await loadConstitution(file), source: 'file' };
  const saved = join(constitutionDirectory(config), IN_FORCE_FILE);
  if (existsSync(saved)) return { constitution: await loadConstitution(saved), source: 'saved' };
  return { constitution: await loadConstitution(), source: 'shipped' };
}
