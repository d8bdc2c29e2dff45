import { writeAnswer } from '../answer/answer.ts';
import type { Answer } from '../answer/draft.ts';
import { resolveMarks, splitReason } from '../answer/marks.ts';
import { expand } from '../asking/grammar.ts';
import { typed } from '../asking/typed.ts';
import type { Edition } from '../edition.ts';
import { HELD_OUT_WORDINGS } from '../held-out/follow-ups.ts';
import type { Random } from '../random.ts';
import type { Split } from '../split.ts';
import type { Style } from '../style.ts';
import { FURTHER_WORDINGS } from './further-wordings.ts';
import { type FollowUpKind, WORDINGS } from './wordings.ts';

const ALL_WORDINGS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(WORDINGS).map(([kind, wordings]) => [
    kind,
    [...wordings, ...FURTHER_WORDINGS[kind as FollowUpKind]],
  ]),
);
const REASON_STARTS = ['', 'because '];
const SMALL = [
  'I am a small model, so I cannot do more than a few everyday subjects',
  'I know too little for that, because I am a small model',
];

export interface FollowUp {
  readonly user: string;
  readonly style: Style;
  readonly answer: Answer;
}

interface Asking {
  readonly edition: Edition;
  readonly split: Split;
  readonly random: Random;
}

interface Situation extends Asking {
  readonly style: Style;
}

/** A further question about the last answer ("why?", "shorter", "what else?"), or nothing where none fits. */
export function followUp(last: Answer, situation: Situation): FollowUp | undefined {
  const { random } = situation;
  const { kind } = last.unused;
  if (kind === 'urgent') return undefined;
  if (kind === 'beyond') return askWhy(last, random.pick(SMALL), situation);
  if (last.unsaidReason && random.chance(0.7)) {
    const start = random.pick(REASON_STARTS);
    return askWhy(last, start + resolveMarks(last.unsaidReason, true, random), situation);
  }
  const drawn = random.next();
  if (drawn < 0.15) return askForOne('shorter', last, situation);
  if (drawn < 0.25) return askForOne('again', last, situation);
  return askForMore(last, situation);
}

function askWhy({ unused }: Answer, lead: string, situation: Situation): FollowUp {
  const { style, random, edition } = situation;
  const kind = unused.kind === 'beyond' ? unused.kind : ('chat' as const);
  const content = { ...unused, lead: [lead], ack: [], kind };
  const answer = writeAnswer(content, style, random, edition);
  return { user: ask('why', situation), style, answer: { ...answer, unsaidReason: undefined } };
}

/** The main point in one sentence, whatever the level of verbosity: what was asked for counts more. */
function askForOne(
  kind: 'shorter' | 'again',
  { unused, lead }: Answer,
  situation: Situation,
): FollowUp {
  const { style, random, edition } = situation;
  const brief = { ...style, verbosity: 0, warmth: Math.min(style.warmth, 2) };
  const answer = writeAnswer({ ...unused, lead: [lead], kind: 'chat' }, brief, random, edition);
  const shown = { ...brief, verbosity: random.below(3) };
  return { user: ask(kind, situation), style: shown, answer };
}

function askForMore({ unused }: Answer, situation: Situation): FollowUp | undefined {
  const { style, random, edition } = situation;
  const lines = [...unused.tips.map((tip) => splitReason(tip).text), ...unused.says];
  if (lines.length < 3) return undefined;
  const lead = random.pick(lines);
  const content = {
    ...unused,
    tips: unused.tips.filter((tip) => splitReason(tip).text !== lead),
    says: unused.says.filter((line) => line !== lead),
    ack: [],
    lead: [lead],
  };
  const answer = writeAnswer(content, style, random, edition);
  return { user: ask('more', situation), style, answer };
}

const KINDS = Object.keys(WORDINGS) as FollowUpKind[];

/** A further question of any kind, by itself. */
export const furtherQuestion = (asking: Asking): string => ask(asking.random.pick(KINDS), asking);

function ask(kind: FollowUpKind, { edition, split, random }: Asking): string {
  const known = edition === 'first' ? WORDINGS : ALL_WORDINGS;
  const wordings = (split === 'heldOut' ? HELD_OUT_WORDINGS : known)[kind];
  return typed(expand(random.pick(wordings), random), random);
}
