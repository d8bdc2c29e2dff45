import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { errors } from '../errors.ts';
import { type Constitution, createConstitution } from './constitution.ts';
import { parseConstitution } from './parse-constitution.ts';
import { CONSTITUTION_LIMITS, type ConstitutionFile, type Principle } from './schema.ts';

/** The constitution that is in force until an owner names another. */
export const DEFAULT_CONSTITUTION = fileURLToPath(
  new URL('../../constitution.yaml', import.meta.url),
);

/**
 * Reads a constitution with all it extends. Principles come in the order of the files, base first; one of
 * an id that is already there takes the place of the earlier.
 *
 * @throws CONSTITUTION_UNREADABLE, CONSTITUTION_MALFORMED, CONSTITUTION_INVALID, CONSTITUTION_TOO_LARGE,
 * CONSTITUTION_CYCLE, CONSTITUTION_TOO_DEEP, PRINCIPLE_DUPLICATE
 */
export async function loadConstitution(file: string = DEFAULT_CONSTITUTION): Promise<Constitution> {
  const chain = await readChain(file);
  const principles = new Map<string, Principle>();
  for (const { principles: own } of chain) for (const one of own) principles.set(one.id, one);
  const sensitivity = chain.findLast((one) => one.sensitivity !== undefined)?.sensitivity;
  return createConstitution({
    sensitivity: sensitivity ?? 'medium',
    principles: [...principles.values()],
  });
}

/** A file and all it extends, the base first. */
async function readChain(file: string): Promise<ConstitutionFile[]> {
  const chain: ConstitutionFile[] = [];
  const seen = new Set<string>();
  let next: string | undefined = file;
  while (next !== undefined) {
    const { path, content }: { path: string; content: ConstitutionFile } = await readOne(next);
    if (seen.has(path)) throw errors.CONSTITUTION_CYCLE({ file });
    if (seen.size === CONSTITUTION_LIMITS.depth)
      throw errors.CONSTITUTION_TOO_DEEP({ maximum: CONSTITUTION_LIMITS.depth });
    seen.add(path);
    chain.unshift(content);
    next = content.extends === undefined ? undefined : based(content.extends, path);
  }
  return chain;
}

/** `default` is the shipped one; any other path is seen from the file that names it. */
const based = (named: string, from: string): string =>
  named === 'default' ? DEFAULT_CONSTITUTION : resolve(dirname(from), named);

async function readOne(file: string): Promise<{ path: string; content: ConstitutionFile }> {
  const read = async () => {
    const path = await realpath(file);
    const { size } = await stat(path);
    return {
      path,
      size,
      text: size > CONSTITUTION_LIMITS.bytes ? '' : await readFile(path, 'utf8'),
    };
  };
  const { path, size, text } = await read().catch((cause: unknown) => {
    throw errors.CONSTITUTION_UNREADABLE({ file }, { cause });
  });
  if (size > CONSTITUTION_LIMITS.bytes)
    throw errors.CONSTITUTION_TOO_LARGE({ file, maximum: CONSTITUTION_LIMITS.bytes });
  return { path, content: parseConstitution(text, { file }) };
}
