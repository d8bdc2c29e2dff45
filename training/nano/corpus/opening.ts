import { type Draft, word } from './draft.ts';
import { applyFormality, opener } from './formality.ts';
import { splitReason } from './marks.ts';

export interface Opening {
  /** Kind words, where they are a sentence of their own. */
  readonly acknowledgement: string | undefined;
  readonly first: string;
  /** What the first sentence says, without what was put around it. */
  readonly lead: string;
}

/**
 * Writes what an answer begins with: kind words if it is warm, then its main point. With no room left
 * (`room` sentences after the main point) both become one sentence.
 */
export function writeOpening(draft: Draft, room: number): Opening {
  const { content, style, random } = draft;
  const lead = word(draft, random.pick(content.lead));
  const kindWords = style.warmth === 2 && random.chance(0.9) ? content.ack : [];
  const kind = kindWords.length > 0 ? word(draft, random.pick(kindWords)) : undefined;
  const acknowledgement = room > 0 ? kind : undefined;
  let start = '';
  if (kind === undefined) {
    const casualOrFormal = opener(content.kind, lead, style.formality, random);
    start = applyFormality(casualOrFormal, style.formality, random);
  } else if (room === 0) start = `${kind}; `;
  const left = acknowledgement === undefined ? room : room - 1;
  const long = style.complexity === 2 && left < 2 && !/[?:…]/.test(lead) && random.chance(0.75);
  const end = long ? word(draft, secondClause(draft, left)) : '';
  return { acknowledgement, first: start + lead + end, lead };
}

/** A further point for a short answer to a reader of long sentences, if enough is left for the rest. */
function secondClause({ says, tips, random }: Draft, room: number): string {
  if (says.length + tips.length <= room) return '';
  if (tips.length > room && random.chance(0.6)) {
    const { text, reason } = splitReason(tips.pop()!);
    return `, and it also helps to ${text}${reason && random.chance(0.5) ? `, since ${reason}` : ''}`;
  }
  return says.length > room ? `, and ${says.pop()}` : '';
}
