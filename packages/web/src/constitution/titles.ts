import { signal } from '@preact/signals';
import { ask } from '../account/account.ts';

/** Titles of the principles that were fetched last, by id. */
const titles = signal<ReadonlyMap<string, string>>(new Map());
let fetchedFor: string | null = null;

/** Fetches the titles of a version once; without them principles are shown by their ids. */
export async function fetchTitles(hash: string): Promise<void> {
  if (fetchedFor === hash) return;
  fetchedFor = hash;
  try {
    const { principles } = await ask('readConstitution');
    titles.value = new Map(principles.map(({ id, title }) => [id, title]));
  } catch {
    fetchedFor = null;
  }
}

export const titleOf = (id: string): string => titles.value.get(id) ?? id;
