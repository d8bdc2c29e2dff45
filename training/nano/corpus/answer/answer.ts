import type { NanoFacts } from '@lethe/models';
import type { Intent } from '../intent.ts';
import type { Random } from '../random.ts';
import { type Style, sentencesOf } from '../style.ts';
import { lengthen, pickLead, readable, writeStatement, writeTip } from './complexity.ts';
import { frameStatement, frameTip, softenLead } from './directness.ts';
import { type Answer, type Content, type Draft, finish } from './draft.ts';
import { colourFurther, colourLead, emojiFor } from './expressiveness.ts';
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
export function writeAnswer(content: Content, style: Style, random: Random): Answer {
  const draft: Draft = {
    content,
    style,
    random,
    says: random.shuffled(content.says),
    tips: random.shuffled(content.tips),
  };
  if (content.kind === 'urgent') return writeUrgent(draft);
  const room = sentencesOf(style);
  const kindness = kindnessOf(style.warmth, room);
  const ack = kindness.acknowledges ? acknowledge(draft) : undefined;
  const ownSentence = ack !== undefined && !kindness.joined;
  const further = room - 1 - (ownSentence ? 1 : 0) - (kindness.closes ? 1 : 0);

  const lead = pickLead(draft, content.lead);
  const main = writeMain(draft, lead, Math.min(further, draft.says.length + draft.tips.length));
  const { sentences, unsaidReasons } = writeFurther(draft, further);
  const body = [
    ...(ownSentence ? [ack] : []),
    (ack !== undefined && kindness.joined ? `${ack}: ` : '') + main,
    ...sentences,
  ];
  const last = body.length - 1;
  if (kindness.suffix && !body[last]!.endsWith('?')) body[last] += kindSuffix(draft);
  const written = [...body, ...(kindness.closes ? [closingLine(draft)] : [])].map((sentence) =>
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

/** The main sentence with what pace, formality, directness and expressiveness put around it. */
function writeMain(draft: Draft, lead: string, further: number): string {
  const { content, style, random } = draft;
  const alone = further === 0;
  const manner = mannerOf(content, { lead, formality: style.formality, alone }, random);
  const long = lengthen(draft, lead);
  const coloured = colourLead(draft, softenLead(long, style, content.kind), alone);
  return manner.opener + paceOf(draft) + coloured + manner.suffix;
}

/** Advice and statements, as many as there is room for: advice first for requests. */
function writeFurther(
  draft: Draft,
  room: number,
): { sentences: string[]; unsaidReasons: (string | undefined)[] } {
  const { says, tips, style, content, random } = draft;
  const sentences: string[] = [];
  const unsaidReasons: (string | undefined)[] = [];
  while (sentences.length < room && says.length + tips.length > 0) {
    const first = sentences.length === 0;
    const advises = says.length === 0 || (tips.length > 0 && random.chance(0.7));
    if (advises) {
      const { text, unsaidReason } = writeTip(draft);
      unsaidReasons.push(unsaidReason);
      sentences.push(colourFurther(draft, frameTip(text, style, first, random), first));
    } else {
      const place = { first, kind: content.kind, random };
      sentences.push(frameStatement(writeStatement(draft), style, place));
    }
  }
  return { sentences, unsaidReasons };
}
