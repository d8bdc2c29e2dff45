import type { Draft } from './draft.ts';
import { resolveMarks, splitReason } from './marks.ts';

/** Words that a sentence is to have at each level; it comes as near as its material allows. */
const TARGETS = [4, 8, 12, 17, 23] as const;

const countWords = (text: string): number => text.split(' ').length;

/** Whether longer words are used where there is a choice. */
const isFull = (complexity: number): boolean => complexity >= 3;

export const readable = ({ style, random }: Draft, line: string): string =>
  resolveMarks(line, isFull(style.complexity), random);

interface Variant {
  readonly text: string;
  /** What is used up when this variant is chosen. */
  readonly use?: () => void;
  readonly explains?: boolean;
}

function nearest({ style }: Draft, variants: readonly Variant[]): Variant {
  const target = TARGETS[style.complexity]!;
  const distance = ({ text }: Variant): number => Math.abs(countWords(text) - target);
  const best = variants.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  best.use?.();
  return best;
}

export interface Advice {
  readonly text: string;
  /** The reason, where it was not said. */
  readonly unsaidReason: string | undefined;
}

/** The next tip, alone or with its reason or with one more tip, whichever is nearest to the wanted length. */
export function writeTip(draft: Draft): Advice {
  const { tips, random } = draft;
  const { text, reason } = splitReason(tips.pop()!);
  const short = resolveMarks(text, false, random);
  const full = resolveMarks(text, true, random);
  const variants: Variant[] = [{ text: short }, { text: full }];
  if (reason) {
    const why = resolveMarks(reason, isFull(draft.style.complexity), random);
    variants.push({ text: `${short}, because ${why}`, explains: true });
    variants.push({ text: `${full}, because ${why}`, explains: true });
    const other = tips.at(-1);
    if (other) {
      const further = splitReason(other).text;
      const both = `${full}, because ${why}, and then ${resolveMarks(further, true, random)}`;
      variants.push({ text: both, explains: true, use: () => tips.pop() });
    }
  }
  const chosen = nearest(draft, variants);
  return { text: chosen.text, unsaidReason: chosen.explains ? undefined : reason };
}

/** The next statement, alone or joined with another. */
export function writeStatement(draft: Draft): string {
  const { says, random } = draft;
  const line = says.pop()!;
  const [short, full] = [resolveMarks(line, false, random), resolveMarks(line, true, random)];
  const variants: Variant[] = [{ text: short }, { text: full }];
  const other = says.at(-1);
  if (other) {
    const further = resolveMarks(other, true, random);
    variants.push({ text: `${full}, and ${further}`, use: () => says.pop() });
  }
  return nearest(draft, variants).text;
}

/** A first sentence, lengthened by a further point where the wanted length asks for it. */
export function lengthen(draft: Draft, lead: string): string {
  const { says, tips, random } = draft;
  const variants: Variant[] = [{ text: lead }];
  const tip = tips.at(-1);
  const statement = says.at(-1);
  const { complexity } = draft.style;
  if (complexity < 2 || /[?:…]/.test(lead)) return lead;
  if (statement && !IMPERATIVE.test(statement)) {
    const further = `${lead}, and ${resolveMarks(statement, isFull(complexity), random)}`;
    variants.push({ text: further, use: () => says.pop() });
  }
  if (tip) {
    const { text, reason } = splitReason(tip);
    const further = `${lead}, and it also helps to ${resolveMarks(text, isFull(complexity), random)}`;
    variants.push({ text: further, use: () => tips.pop() });
    const why = reason && `${further}, because ${resolveMarks(reason, true, random)}`;
    if (why) variants.push({ text: why, use: () => tips.pop() });
  }
  return nearest(draft, variants).text;
}

/** Of the lines an answer may begin with, one of the two nearest to the wanted length. */
export function pickLead(draft: Draft, leads: readonly string[]): string {
  const { random, style } = draft;
  const few = [random.pick(leads), random.pick(leads)].map((text) => ({
    text: resolveMarks(text, isFull(style.complexity), random),
  }));
  return nearest(draft, few).text;
}

/** Statements that are orders in truth: "ask again any time". */
export const IMPERATIVE =
  /^(ask|try|add|end|write|name|close|leave|do not|give|keep|offer|mention|tell|read|get|stay|send|come|say|please)\b/;
