import type { PlaceholderMatch } from '../placeholder.ts';

interface Node {
  readonly next: Map<string, Node>;
  name?: string;
}

const node = (): Node => ({ next: new Map() });

const WORD = /[\p{L}\p{N}]/u;
const isWord = (character: string | undefined): boolean =>
  character !== undefined && WORD.test(character);

/** The stand-ins that were issued, found in a text as whole words, the longest first. */
export interface SurrogateIndex {
  add(surrogate: string, name: string): void;
  at(text: string, at: number, before: string, final: boolean): PlaceholderMatch;
}

export const createSurrogateIndex = (): SurrogateIndex => {
  const root = node();
  return {
    add: (surrogate, name) => {
      let current = root;
      for (const unit of surrogate.split('')) {
        const next = current.next.get(unit) ?? node();
        current.next.set(unit, next);
        current = next;
      }
      current.name = name;
    },
    at: (text, at, before, final) => {
      let found: PlaceholderMatch = { kind: 'none' };
      let current = root.next.get(text[at] as string);
      if (current === undefined || (isWord(before) && isWord(text[at]))) return found;
      for (let end = at + 1; current !== undefined; end++) {
        if (end >= text.length && !final) return { kind: 'open' };
        const ends = !(isWord(text[end - 1]) && isWord(text[end]));
        if (current.name !== undefined && ends) found = { kind: 'found', end, name: current.name };
        if (end >= text.length) break;
        current = current.next.get(text[end] as string);
      }
      return found;
    },
  };
};
