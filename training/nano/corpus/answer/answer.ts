import type { NanoFacts } from '@lethe/models';
import type { Edition } from '../edition.ts';
import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';
import { type Style, sentencesOf } from '../style.ts';
import { lengthen, pickLead, readable, targetOf, writeStatement, writeTip } from './complexity.ts';
import { frameOfTip, frameStatement, softEnd, softStart } from './directness.ts';
import { type Answer, type Content, type Draft, finish } from './draft.ts';
import { colourOfLead, colourOfTip, emojiFor } from './expressiveness.ts';
import { applyFormality, mannerOf } from './formality.ts';
import { layOut } from './layout.ts';
import { paceOf } from './pace.ts';
import { writeUrgent } from './urgent.ts';
import { acknowledge, closingLine, kindnessOf, kindSuffix } from './warmth.ts';

export function contentOf(intent: Intent, style: Style, facts?: NanoFacts): Content {
  const warm = style.warmth === 4;
  const told = facts && intent.fromFacts?.(facts);
  return {
    kind: intent.kind,
    tender: intent.tender ?? false,
    lead: told ?? ((warm && intent.warmLead) || intent.lead),
    says: intent.says ?? [],
    tips: intent.tips ?? [],
    ack: intent.ack ?? [],
    close: intent.close ?? [],
  };
}

/**
 * Writes an answer in a style: kind words, the main point, advice, a caring question. It has as many
 * sentences as the style asks for, fewer only when there is nothing more to say.
 */
export function writeAnswer(
  content: Content,
  style: Style,
  random: Random,
  edition: Edition = 'second',
): Answer {
  const room = sentencesOf(style);
  const kindness = kindnessOf(style.warmth, room, random);
  const own = kindness.acknowledges && !kindness.joined ? 1 : 0;
  const further = room - 1 - own - (kindness.closes ? 1 : 0);
  const blank: Draft = {
    content,
    style,
    edition,
    random,
    says: random.shuffled(content.says),
    tips: random.shuffled(content.tips),
    target: 0,
  };
  if (content.kind === 'urgent') return writeUrgent(blank);
  const ack = kindness.acknowledges ? acknowledge(blank) : undefined;
  const closing = kindness.closes ? [closingLine(blank)] : [];
  const suffix = kindness.suffix ? kindSuffix(blank) : '';
  const fixed = [...(ack === undefined ? [] : [ack]), ...closing];
  const draft = { ...blank, target: targetOf(blank, further + 1, fixed) };

  const plan = planFurther(draft, further);
  const lead = pickLead(draft, content.lead);
  const main = writeMain(draft, lead, plan);
  const { sentences, unsaidReasons } = writeFurther(draft, plan);
  const body = [
    ...(ack !== undefined && own ? [ack] : []),
    (ack !== undefined && !own ? `${ack}; ` : '') + main,
    ...sentences,
  ];
  const last = body.length - 1;
  if (!body[last]!.endsWith('?')) body[last] += suffix;
  const written = [...body, ...closing].map((sentence) =>
    finish(applyFormality(readable(draft, sentence), style.formality)),
  );
  if (written.length > 1) written[0] += emojiFor(draft);
  return {
    text: layOut(written, style.accessibility),
    unused: { ...content, says: draft.says, tips: draft.tips },
    lead,
    unsaidReason: sentences.length === 1 ? unsaidReasons[0] : undefined,
  };
}

type Part = 'tip' | 'statement';

/** What follows the main sentence: mostly advice where there is any. */
function planFurther({ says, tips, random }: Draft, room: number): Part[] {
  const plan: Part[] = [];
  let [tipsLeft, saysLeft] = [tips.length, says.length];
  while (plan.length < room && tipsLeft + saysLeft > 0) {
    const advises = saysLeft === 0 || (tipsLeft > 0 && random.chance(0.7));
    plan.push(advises ? 'tip' : 'statement');
    if (advises) tipsLeft--;
    else saysLeft--;
  }
  return plan;
}

/** The main sentence with what pace, formality, directness and expressiveness put around it. */
function writeMain(draft: Draft, lead: string, plan: readonly Part[]): string {
  const { content, style, random } = draft;
  const alone = plan.length === 0;
  const place = { kind: content.kind, alone, only: sentencesOf(style) === 1 };
  const manner = mannerOf(content, { lead, formality: style.formality, alone }, random);
  const start = manner.opener + paceOf(draft) + softStart(lead, style, place);
  const colour = colourOfLead(draft, lead, { advised: plan[0] === 'tip', only: place.only });
  const end = softEnd(lead, style, place) + colour + manner.suffix;
  return start + lengthen(draft, lead, plan.length, start + end) + end;
}

/** The planned advice and statements, as far as the main sentence has left any. */
function writeFurther(
  draft: Draft,
  plan: readonly Part[],
): { sentences: string[]; unsaidReasons: (string | undefined)[] } {
  const { says, tips, style, edition, content, random } = draft;
  const sentences: string[] = [];
  const unsaidReasons: (string | undefined)[] = [];
  for (const [index, part] of plan.entries()) {
    const first = index === 0;
    if (says.length + tips.length === 0) break;
    if (tips.length > 0 && (part === 'tip' || says.length === 0)) {
      const frame = frameOfTip(style, first, random);
      const colour = first ? colourOfTip(draft) : '';
      const { text, unsaidReason } = writeTip(draft, frame + colour);
      unsaidReasons.push(unsaidReason);
      sentences.push(frame + text + colour);
    } else {
      const place = { edition, first, kind: content.kind, random };
      sentences.push(frameStatement(writeStatement(draft, ''), style, place));
    }
  }
  return { sentences, unsaidReasons };
}
