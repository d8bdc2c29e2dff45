import { type Answer, writeAnswer } from './answer.ts';
import { resolveMarks, splitReason } from './marks.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import { type Split, typed } from './user-message.ts';

/** Each list's last phrasing is held out of training. */
const MORE = [
  'another one',
  'anything else?',
  'more ideas please',
  'what else?',
  'give me another one',
  'something else?',
  'any other ideas?',
  'tell me more',
  'more please',
  'and what else?',
  'one more',
];
const WHY = [
  'why?',
  'why is that?',
  'how come?',
  'why does that help?',
  'and why?',
  'what is the reason?',
];
const SHORTER = [
  'shorter please',
  'too long',
  'in one sentence please',
  'can you be brief?',
  'make it shorter',
  'short version?',
  'just the main point please',
];

const REASON_STARTS = ['', 'it is because ', 'because '];

export interface FollowUp {
  readonly user: string;
  readonly style: Style;
  readonly answer: Answer;
}

interface Situation {
  readonly style: Style;
  readonly split: Split;
  readonly random: Random;
}

/** A further question about the last answer ("why?", "shorter", "what else?"), or nothing where none fits. */
export function followUp(last: Answer, situation: Situation): FollowUp | undefined {
  const { random } = situation;
  const { kind } = last.unused;
  if (kind === 'urgent' || kind === 'beyond') return undefined;
  if (last.unsaidReason && random.chance(0.7)) {
    return askWhy(last, last.unsaidReason, situation);
  }
  return random.chance(0.2) ? askForLess(last, situation) : askForMore(last, situation);
}

function askWhy({ unused }: Answer, reason: string, situation: Situation): FollowUp {
  const { style, random } = situation;
  const lead = random.pick(REASON_STARTS) + resolveMarks(reason, style.complexity, random);
  const content = { ...unused, lead: [lead], ack: [], kind: 'chat' as const };
  const answer = writeAnswer(content, style, random);
  return { user: ask(WHY, situation), style, answer: { ...answer, unsaidReason: undefined } };
}

/** One sentence whatever the level of verbosity: what was asked for counts more. */
function askForLess({ unused, lead }: Answer, situation: Situation): FollowUp {
  const { style, random } = situation;
  const brief = { ...style, verbosity: 0, warmth: Math.min(style.warmth, 1) };
  const answer = writeAnswer({ ...unused, lead: [lead], kind: 'chat' }, brief, random);
  const shown = { ...brief, verbosity: random.below(3) };
  return { user: ask(SHORTER, situation), style: shown, answer };
}

function askForMore({ unused }: Answer, situation: Situation): FollowUp | undefined {
  const { style, random } = situation;
  const lines = [...unused.tips.map((tip) => splitReason(tip).text), ...unused.says];
  if (lines.length < 3) return undefined;
  const lead = random.pick(lines);
  const content = {
    ...unused,
    tips: unused.tips.filter((tip) => !tip.startsWith(lead)),
    says: unused.says.filter((line) => line !== lead),
    ack: [],
    lead: [lead],
  };
  const answer = writeAnswer(content, style, random);
  return { user: ask(MORE, situation), style, answer };
}

const ask = (phrasings: readonly string[], { split, random }: Situation): string =>
  typed(random.pick(split === 'heldOut' ? phrasings.slice(-1) : phrasings.slice(0, -1)), random);
