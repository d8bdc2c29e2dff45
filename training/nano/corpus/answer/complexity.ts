import type { Draft } from './draft.ts';
import { resolveMarks, splitReason } from './marks.ts';

/** Mean words of an answer's sentences at each level; it comes as near as its material allows. */
const MEANS = { first: [5, 10, 12.5, 15.5, 19], second: [5, 9, 13, 17, 22] } as const;
const FEWEST = 3;
const LEADS_DRAWN = { first: 2, second: 3 } as const;

const countWords = (text: string): number => text.match(/[\w']+/g)?.length ?? 0;

/** Words for each of `count` sentences, so that with the fixed ones the mean comes out right. */
export function targetOf(
  { style, edition }: Pick<Draft, 'style' | 'edition'>,
  count: number,
  fixed: readonly string[],
): number {
  const all = MEANS[edition][style.complexity]! * (count + fixed.length);
  return Math.max((all - countWords(fixed.join(' '))) / count, FEWEST);
}

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

/** The variant that, with the words around it, comes nearest to the wanted length. */
function nearest({ target }: Draft, variants: readonly Variant[], around = ''): Variant {
  const left = target - countWords(around);
  const distance = ({ text }: Variant): number => Math.abs(countWords(text) - left);
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
export function writeTip(draft: Draft, around: string): Advice {
  const { tips, random } = draft;
  const { text, reason } = splitReason(nextTip(draft));
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
  const chosen = nearest(draft, variants, around);
  return { text: chosen.text, unsaidReason: chosen.explains ? undefined : reason };
}

/** The last tip; for readers of the shortest sentences the shorter one of the last two. */
function nextTip({ style, tips }: Draft): string {
  const [one, other] = tips.slice(-2).map((tip) => countWords(splitReason(tip).text));
  if (style.complexity === 0 && other !== undefined && one! < other) {
    return tips.splice(-2, 1)[0]!;
  }
  return tips.pop()!;
}

/** The next statement, alone or joined with another. */
export function writeStatement(draft: Draft, around: string): string {
  const { says, random } = draft;
  const line = says.pop()!;
  const [short, full] = [resolveMarks(line, false, random), resolveMarks(line, true, random)];
  const variants: Variant[] = [{ text: short }, { text: full }];
  const other = says.at(-1);
  if (other) {
    const further = resolveMarks(other, true, random);
    variants.push({ text: `${full}, and ${further}`, use: () => says.pop() });
  }
  return nearest(draft, variants, around).text;
}

/** A first sentence, lengthened by a further point where the wanted length asks for it and `reserved` are left. */
export function lengthen(draft: Draft, lead: string, reserved: number, around: string): string {
  const { says, tips, random } = draft;
  const variants: Variant[] = [{ text: lead }];
  const tip = tips.at(-1);
  const statement = says.at(-1);
  const { complexity } = draft.style;
  const spare = says.length + tips.length > reserved;
  if (complexity < 1 || !spare || /[?:…]/.test(lead)) return lead;
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
  return nearest(draft, variants, around).text;
}

/** Of the lines an answer may begin with, one of a few drawn that is nearest to the wanted length. */
export function pickLead(draft: Draft, leads: readonly string[]): string {
  const { random, style, edition } = draft;
  const drawn = Array.from({ length: LEADS_DRAWN[edition] }, () => random.pick(leads));
  const few = drawn.map((text) => ({
    text: resolveMarks(text, isFull(style.complexity), random),
  }));
  return nearest(draft, few).text;
}

/** Statements that are orders in truth: "ask again any time". */
export const IMPERATIVE =
  /^(ask|try|add|end|write|name|close|leave|do not|give|keep|offer|mention|tell|read|get|stay|send|come|say|please)\b/;
