import { type Draft, word } from './draft.ts';
import { statementFrame, tipFrame } from './formality.ts';
import { splitReason } from './marks.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

export interface Middle {
  readonly sentences: readonly string[];
  /** The reason of the only advice given, where it was not said: what "why?" asks for. */
  readonly unsaidReason: string | undefined;
}

/** Fills `room` sentences with advice and statements, fewer where nothing is left to say. */
export function writeMiddle(draft: Draft, room: number): Middle {
  const { says, tips, style, random } = draft;
  const sentences: string[] = [];
  const unsaid: (string | undefined)[] = [];
  for (let left = room; left > 0 && says.length + tips.length > 0; left--) {
    const advises = says.length === 0 || (tips.length > 0 && random.chance(0.6));
    let sentence: string;
    if (advises) {
      const advice = writeAdvice(draft);
      unsaid.push(advice.unsaidReason);
      sentence = advice.text;
    } else sentence = writeStatement(draft, left);
    const linked = sentences.length > 0 && random.chance(style.complexity === 2 ? 0.5 : 0.2);
    sentences.push(word(draft, (linked ? link(style, random) : '') + sentence));
  }
  const onlyOne = unsaid.length === 1 && sentences.length === 1;
  return { sentences, unsaidReason: onlyOne ? unsaid[0] : undefined };
}

/** The next tip; its reason is said to readers of long sentences, now and then to others. */
function writeAdvice({ tips, style, random }: Draft): {
  text: string;
  unsaidReason: string | undefined;
} {
  const { text, reason } = splitReason(tips.pop()!);
  const long = style.complexity === 2;
  const explains = long || (style.complexity === 1 && random.chance(0.35));
  const joint = long ? random.pick([', because ', ', since ', ', as ']) : ', because ';
  const advice = tipFrame(style.formality, random) + text;
  if (!explains) return { text: advice, unsaidReason: reason };
  return { text: reason ? advice + joint + reason : advice, unsaidReason: undefined };
}

/** The next statement, joined with another for readers of long sentences. */
function writeStatement({ says, style, random }: Draft, room: number): string {
  const statement = statementFrame(style.formality, random) + says.pop()!;
  const joins = style.complexity === 2 && says.length >= room && random.chance(0.7);
  return joins
    ? statement + random.pick([', and ', ', and ', ', while ']) + says.pop()!
    : statement;
}

const link = ({ complexity, formality }: Style, random: Random): string =>
  complexity === 2
    ? random.pick(['in addition, ', 'moreover, ', 'furthermore, '])
    : random.pick(formality === 0 ? ['also, ', 'and '] : ['also, ']);
