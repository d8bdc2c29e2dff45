import { describe, expect, it } from 'vitest';
import { contentOf, writeAnswer } from './answer.ts';
import type { Content } from './draft.ts';
import { followUp } from './follow-up.ts';
import { INTENTS } from './intents.ts';
import { createRandom } from './random.ts';
import type { Style } from './style.ts';

const STYLE: Style = { verbosity: 1, formality: 1, complexity: 0, warmth: 0 };
const CONTENT: Content = {
  kind: 'request',
  lead: ['a steady bedtime helps'],
  says: [],
  tips: [
    'open a window ~ cool air helps',
    'read a page ~ it calms',
    'walk ~ it tires you',
    'hum ~ it slows the breath',
  ],
  ack: [],
  close: [],
};
const REASONS = ['cool air helps', 'it calms', 'it tires you', 'it slows the breath'];
const DRAWS = Array.from({ length: 200 }, (_, seed) => seed);

/** Many answers to one question, each with what may be asked next. */
const exchanges = (content: Content, style = STYLE) =>
  DRAWS.map((seed) => {
    const random = createRandom(seed);
    const answer = writeAnswer(content, style, random);
    return { answer, next: followUp(answer, { style, split: 'training', random }) };
  });

describe('followUp', () => {
  it('answers "why?" with the reason of the advice just given', () => {
    const asked = exchanges(CONTENT).filter(({ next }) => /why|how come|reason/i.test(next!.user));
    expect(asked.length).toBeGreaterThan(50);
    for (const { answer, next } of asked) {
      const advice = CONTENT.tips.findIndex((tip) =>
        answer.text.includes(tip.split(' ~ ')[0]!.slice(1)),
      );
      expect(next!.answer.text.toLowerCase()).toContain(REASONS[advice]!);
    }
  });

  it('repeats the main point alone when asked to be brief', () => {
    const asked = exchanges(CONTENT).filter(({ next }) =>
      /brief|short|long|one sentence/i.test(next!.user),
    );
    expect(asked.length).toBeGreaterThan(3);
    for (const { next } of asked) expect(next!.answer.text).toBe('A steady bedtime helps.');
  });

  it('gives something new when asked for more', () => {
    const asked = exchanges(CONTENT).filter(({ next }) =>
      /more|else|other|another/i.test(next!.user),
    );
    expect(asked.length).toBeGreaterThan(10);
    for (const { answer, next } of asked) {
      const said = CONTENT.tips.filter((tip) =>
        answer.text.includes(tip.split(' ~ ')[0]!.slice(1)),
      );
      for (const tip of said)
        expect(next!.answer.text).not.toContain(tip.split(' ~ ')[0]!.slice(1));
    }
  });

  it('never goes on after an urgent message or a question beyond the domain', () => {
    for (const intent of INTENTS.filter(({ kind }) => kind === 'urgent' || kind === 'beyond')) {
      for (const { next } of exchanges(contentOf(intent, STYLE))) expect(next).toBeUndefined();
    }
  });
});
