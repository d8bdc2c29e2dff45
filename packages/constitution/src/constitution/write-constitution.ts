import { stringify } from 'yaml';
import type { Constitution } from './constitution.ts';

/** The text of a file that `parseConstitution` reads back as this constitution. */
export const writeConstitution = ({ sensitivity, principles }: Constitution): string =>
  stringify({ sensitivity, principles }, { lineWidth: 110 });
