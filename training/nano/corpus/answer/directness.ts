import type { Edition } from '../edition.ts';
import type { Random } from '../random.ts';
import type { Style } from '../style.ts';
import { IMPERATIVE } from './complexity.ts';
import type { Content } from './draft.ts';
import { VERB_WORDS } from './formality.ts';

const SOFT = ['perhaps you could ', 'you might ', 'it might help to ', 'perhaps try to '];
/** What softens a statement among short sentences, and how far complexity calls for these. */
const SOFT_BRIEFLY = 'you might note that ';
const BRIEF = 1;
const SOFT_KNOWING = ['you might like to know that ', 'it might help to know that '];

interface Level {
  readonly directness: number;
  readonly formality: number;
}

/** Whether a line of the answer is softened: all at level 0, the first advice at level 1, none at level 2. */
const isSoft = ({ directness }: Level, first: boolean): boolean =>
  directness === 0 || (directness === 1 && first);

/** What stands before advice: nothing or a suggestion, in casual or courteous words. */
export function frameOfTip(level: Level, first: boolean, random: Random): string {
  const word = VERB_WORDS[level.formality]!;
  if (!isSoft(level, first)) return word;
  return (level.directness === 1 ? 'you could ' : random.pick(SOFT)) + word;
}

interface StatementPlace {
  readonly edition: Edition;
  readonly first: boolean;
  readonly kind: Content['kind'];
  readonly random: Random;
}

/** A statement plainly or as something that may be good to know. */
export function frameStatement(
  statement: string,
  level: Level & Pick<Style, 'complexity'>,
  { edition, first, kind, random }: StatementPlace,
): string {
  const courteous = level.formality >= 3 ? VERB_WORDS[level.formality]! : '';
  const soft = isSoft(level, first && kind !== 'chat');
  if (IMPERATIVE.test(statement) || (kind === 'beyond' && soft))
    return (soft ? 'perhaps ' : '') + courteous + statement;
  const casual = level.formality === 0 && !soft ? 'and ' : '';
  if (soft) {
    if (courteous) return `you might ${courteous}note that ${statement}`;
    const isBrief = edition === 'second' && level.complexity <= BRIEF;
    return (isBrief ? SOFT_BRIEFLY : random.pick(SOFT_KNOWING)) + statement;
  }
  return courteous ? `${courteous}note that ${statement}` : casual + statement;
}

const HAS_OWN_START =
  /^(no|yes|sorry|I am sorry|hello|hi|goodbye|thank|how|why|what|perhaps|you could|try this|of course|with pleasure)\b/;

/** A soft start for the main sentence: at the lowest level, or in the middle where kind words alone stand beside it. */
export function softStart(
  lead: string,
  { directness }: Level,
  { kind, alone, only }: { kind: Content['kind']; alone: boolean; only: boolean },
): string {
  if (directness === 2 || (directness === 1 && (!alone || only))) return '';
  if (kind === 'chat' || kind === 'urgent' || HAS_OWN_START.test(lead)) return '';
  if (kind === 'request' || IMPERATIVE.test(lead)) return 'perhaps ';
  return kind === 'lethe' ? 'it might help to know that ' : 'it might be best to say that ';
}

/** At the lowest level a sentence that stands alone is softened at its end too. */
export const softEnd = (
  lead: string,
  { directness }: Level,
  { kind, alone }: { kind: Content['kind']; alone: boolean },
): string =>
  directness === 0 && alone && kind !== 'chat' && !/[?…]/.test(lead) ? ', if that could help' : '';
