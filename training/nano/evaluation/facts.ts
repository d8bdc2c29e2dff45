import type { NanoFacts, StyleWord } from '@lethe/models';

/** More than can be written: what `many` is read as. */
const MANY = 1000;

/** The state that a line of facts was written from; beyond the largest count, any that is written alike. */
export function readFacts(line: string): NanoFacts {
  const [counts, style] = line.split(' style ') as [string, string];
  const words = counts.split(' ');
  const count = (name: string): number => {
    const value = words[words.indexOf(name) + 1]!;
    return value === 'many' ? MANY : Number(value);
  };
  return {
    turns: count('turns'),
    sessions: count('sessions'),
    memories: count('memories'),
    left: count('left'),
    masked: count('masked'),
    style: style === 'even' ? [] : (style.split(' ') as StyleWord[]),
  };
}
