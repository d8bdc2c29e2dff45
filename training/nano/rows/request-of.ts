import { type Ask, generateAsk, generateDialogue } from '../corpus/dialogue.ts';
import type { Edition } from '../corpus/edition.ts';
import type { Random } from '../corpus/random.ts';
import type { TrainingSettings } from '../settings.ts';

const SHORTEST_ECHO = 3;
const ECHO_LENGTHS = 6;

/** Request number `index` of a seeded corpus; some are pieces of answers, as a person might take them up. */
export function requestOf(
  seed: number,
  index: number,
  { requests }: Pick<TrainingSettings, 'requests'>,
  edition: Edition,
  random: Random,
): Ask {
  if (!random.chance(requests.echoes)) return generateAsk(seed, index, { edition });
  const { assistant, ...ask } = generateDialogue(seed, index, { edition, mix: 'brief' })[0]!;
  return { ...ask, user: pieceOf(assistant, random) };
}

/** Three to eight words in a row, in small letters, without marks. */
function pieceOf(answer: string, random: Random): string {
  const words = answer.toLowerCase().match(/[a-z0-9']+/g) ?? [answer];
  const length = SHORTEST_ECHO + random.below(ECHO_LENGTHS);
  const from = random.below(Math.max(1, words.length - length + 1));
  return words.slice(from, from + length).join(' ');
}
