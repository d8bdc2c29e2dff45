import type { Random } from '../random.ts';
import { SLOTS } from './slots.ts';

/** The innermost choice or optional words, or a slot. */
const MARK = /\[([^\][()]*)\]|\(([^\][()]*)\)|<(\w+)>/g;
const ANY_MARK = /[[(<]/;

/**
 * One of the requests that a line of the grammar stands for: `[one|other]` is any of these, `( one| other)`
 * any of these or nothing, `<name>` a filler of that slot. Marks may stand inside one another.
 */
export function expand(line: string, random: Random): string {
  let text = line;
  while (ANY_MARK.test(text)) {
    text = text.replace(MARK, (_, choice?: string, maybe?: string, slot?: string) => {
      if (slot !== undefined) return random.pick(SLOTS[slot]!);
      if (choice !== undefined) return random.pick(choice.split('|'));
      return random.chance(0.5) ? random.pick(maybe!.split('|')) : '';
    });
  }
  return text.replace(/ {2,}/g, ' ').trim();
}
