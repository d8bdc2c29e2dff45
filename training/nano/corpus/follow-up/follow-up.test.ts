import { describe, expect, it } from 'vitest';
import { contentOf, writeAnswer } from '../answer/answer.ts';
import { INTENTS } from '../intents.ts';
import { createRandom } from '../random.ts';
import { NEUTRAL } from '../style.ts';
import { followUp } from './follow-up.ts';

const intent = (id: string) => INTENTS.find((one) => one.id === id)!;

/** Many follow-ups to answers about an intent. */
function followUps(id: string) {
  const random = createRandom(4);
  return Array.from({ length: 300 }, () => {
    const first = writeAnswer(contentOf(intent(id), NEUTRAL), NEUTRAL, random);
    return {
      first,
      further: followUp(first, { style: NEUTRAL, edition: 'second', split: 'training', random }),
    };
  });
}

describe('followUp', () => {
  it('stays with the subject and says something else, except where it is asked to repeat', () => {
    for (const { first, further } of followUps('sleep')) {
      expect(further!.answer.text).toMatch(intent('sleep').on);
      expect(further!.answer.text).not.toBe(first.text);
    }
  });

  it('gives one sentence where less is asked for, at any level shown', () => {
    const short = followUps('tea').filter(({ further }) => /short|brief|long/i.test(further!.user));
    expect(short.length).toBeGreaterThan(5);
    for (const { first, further } of short) {
      if (further!.answer.lead !== first.lead) continue;
      expect(further!.answer.text.match(/[.?](?=\s|$)/g)).toHaveLength(1);
    }
  });

  it('gives the reason that was not said where it is asked why', () => {
    const why = followUps('plants').filter(({ first }) => first.unsaidReason !== undefined);
    expect(
      why.some(({ first, further }) => further!.answer.text.includes(first.unsaidReason!)),
    ).toBe(true);
  });

  it('has none after an urgent message', () => {
    for (const { further } of followUps('danger')) expect(further).toBeUndefined();
  });
});
