import { sentencesOf } from '../style.ts';
import { type Answer, type Draft, finish } from './draft.ts';
import { applyFormality } from './formality.ts';
import { layOut } from './layout.ts';

/** Danger to a life: where to turn, first of all, then plain and kind sentences; no play with style. */
export function writeUrgent({ content, style, random, says, tips }: Draft): Answer {
  const lead = random.pick(content.lead);
  const room = Math.max(sentencesOf(style), 2) - 1;
  const further = [...(style.warmth >= 2 ? content.ack.slice(0, 1) : []), ...says];
  const said = [lead, ...further.slice(0, room)];
  const text = said.map((line) => finish(applyFormality(line, style.formality)));
  return {
    text: layOut(text, style.accessibility),
    unused: { ...content, says, tips },
    lead,
    unsaidReason: undefined,
  };
}
