import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { gzipSync } from 'node:zlib';
import { holdsCanary } from './search.ts';

/** Every form in which the canary is looked for. */
const FORMS: Readonly<Record<string, (canary: string) => string | Uint8Array>> = {
  plain: (canary) => `a line with ${canary} in it`,
  upper: (canary) => canary.toUpperCase(),
  base64: (canary) => Buffer.from(`x${canary}`).toString('base64'),
  base64url: (canary) => Buffer.from(`xy${canary}`).toString('base64url'),
  hexadecimal: (canary) => Buffer.from(canary).toString('hex'),
  percent: (canary) => canary.replace(/./g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  escapes: (canary) =>
    canary.replace(/./g, (letter) => `\\u00${letter.charCodeAt(0).toString(16).padStart(2, '0')}`),
  utf16: (canary) => Buffer.from(`\ufeffa line with ${canary}`, 'utf16le'),
  gzip: (canary) => gzipSync(`a line with ${canary} in it`),
  log: (canary) => `{"level":30,"msg":"${canary}"}\n`,
};

/**
 * Plants the canary in every form, in files, in the name of one and in a database.
 *
 * @returns the path of each planted place
 */
async function plantControl(canary: string, directory: string): Promise<string[]> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const places: string[] = [];
  for (const [form, write] of Object.entries(FORMS)) {
    const path = join(directory, `${form}.bin`);
    await writeFile(path, write(canary));
    places.push(path);
  }
  const named = join(directory, `${canary}.txt`);
  await writeFile(named, 'empty');
  places.push(named, plantDatabase(canary, directory));
  return places;
}

function plantDatabase(canary: string, directory: string): string {
  const path = join(directory, 'planted.db');
  const database = new DatabaseSync(path);
  database.exec('CREATE TABLE planted (words TEXT)');
  database.prepare('INSERT INTO planted VALUES (?)').run(canary);
  database.close();
  return path;
}

/** How many places were planted, and in how many of them the search finds the canary. */
export async function checkControl(
  canary: string,
  directory: string,
): Promise<{ planted: number; found: number }> {
  const places = await plantControl(canary, directory);
  const seen = await Promise.all(places.map((place) => holdsCanary(place, canary)));
  return { planted: places.length, found: seen.filter(Boolean).length };
}
