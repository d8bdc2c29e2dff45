import { type NanoFacts, STYLE_WORDS, type StyleWord } from '@lethe/models';
import type { Random } from './random.ts';

/** Small counts mostly, as most installations have them; sometimes any that can be written. */
function count(random: Random): number {
  const drawn = random.next();
  if (drawn < 0.2) return 0;
  if (drawn < 0.35) return 1;
  if (drawn < 0.7) return 2 + random.below(18);
  return drawn < 0.97 ? random.below(1000) : 1000;
}

/** A state that an installation may be in. */
export function randomFacts(random: Random): NanoFacts {
  const left = random.chance(0.5) ? 0 : count(random);
  const turns = count(random);
  return {
    turns,
    sessions: Math.min(turns, Math.max(count(random), 1)),
    memories: count(random),
    left,
    masked: left === 0 ? 0 : count(random),
    style: styleWords(random),
  };
}

/** Up to three words, one an axis. */
function styleWords(random: Random): StyleWord[] {
  const axes = Array.from({ length: STYLE_WORDS.length / 2 }, (_, axis) => axis);
  const chosen = random.shuffled(axes).slice(0, random.below(4));
  return chosen.map((axis) => STYLE_WORDS[axis * 2 + random.below(2)]!);
}
