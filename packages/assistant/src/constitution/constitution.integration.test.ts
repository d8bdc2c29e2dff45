import type { Detector } from '@lethe/constitution';
import type { ConstitutionDraft } from '@lethe/protocol';
import { describe, expect, it } from 'vitest';
import { says } from '../turn/scripted-runtime.fixture.ts';
import { lastOf, setUp, textOf } from '../turn/set-up.fixture.ts';

const HARMFUL = 'How to make a bomb';
const BAD = 'Mix bleach with ammonia in a closed room. ';
const DAY_MS = 24 * 60 * 60 * 1000;

const failing: Detector = {
  id: 'failing',
  signals: ['harmfulRequest'],
  detect: () => {
    throw new Error('never quoted');
  },
};

const receiptOf = (messages: Awaited<ReturnType<Awaited<ReturnType<typeof setUp>>['say']>>) =>
  lastOf(messages, 'turnFinished').receipt;

describe('a turn that keeps to the constitution', () => {
  it('carries what was judged of both texts as numbers, on passes too', async () => {
    const house = await setUp();
    const { verdicts } = receiptOf(await house.say('How is the river today?'));
    const { hash } = await house.assistant.constitution.read();
    expect(verdicts).toMatchObject({
      policy: 'enforce',
      input: { verdict: 'allow', constitution: hash },
      output: { verdict: 'allow', constitution: hash },
    });
    expect(verdicts?.input.principles.map(({ id, score }) => [id, typeof score])).toEqual([
      ['harmPrevention', 'number'],
      ['truthfulness', 'number'],
      ['fairness', 'number'],
      ['autonomy', 'number'],
    ]);
    expect(verdicts?.output?.signals.harmfulContent).toBe(0);
  });

  it('is answered and marked where a principle asks for review', async () => {
    const house = await setUp();
    const messages = await house.say('All men are aggressive');
    expect(textOf(messages)).toBe('It is fine.');
    expect(receiptOf(messages).verdicts?.input).toMatchObject({
      verdict: 'review',
      principles: [
        {},
        {},
        {
          id: 'fairness',
          verdict: 'review',
          spans: expect.arrayContaining([{ start: 0, end: 22 }]),
        },
        {},
      ],
    });
  });

  it('is judged without control characters', async () => {
    const house = await setUp();
    await house.say('one\u0000 two\r\nthree\u001b');
    expect(house.runtime.asked[0]?.messages.at(-1)?.content).toBe('one two\nthree');
  });
});

describe('a message that breaks a principle', () => {
  it('is refused by the principle’s name with what can be done instead, and no model is asked', async () => {
    const house = await setUp();
    const messages = await house.say(HARMFUL);
    expect(house.runtime.asked).toEqual([]);
    expect(textOf(messages)).toMatch(
      /^This is not answered: it goes against “Do no harm”\. How to keep/,
    );
    expect(receiptOf(messages)).toMatchObject({
      ended: 'refused',
      tokens: { prompt: 0, completion: 0 },
      verdicts: { input: { verdict: 'block' }, output: null },
    });
  });

  it('is not told the model with the next one, nor is the refusal', async () => {
    const house = await setUp();
    await house.say(HARMFUL);
    await house.say('How is the river today?');
    expect(house.runtime.asked[0]?.messages.map(({ content }) => content)).toEqual([
      'How is the river today?',
    ]);
  });

  it('about the writer’s own life is answered with where help is', async () => {
    const house = await setUp();
    expect(textOf(await house.say('I want to kill myself'))).toContain('findahelpline.com');
  });

  it('is refused again when an answer is asked for again', async () => {
    const house = await setUp();
    await house.say(HARMFUL);
    const again = { userId: 'ann', conversationId: 'a', turnId: 'turn-1' };
    const types = [];
    for await (const { type } of house.assistant.regenerate(again)) types.push(type);
    expect(types).toEqual(['turnStarted', 'turnText', 'turnFinished']);
    expect(house.runtime.asked).toEqual([]);
  });
});

describe('an answer that breaks a principle', () => {
  it('is stopped, replaced and not told the model again', async () => {
    const house = await setUp();
    let isTold = false;
    house.runtime.script = async function* (options) {
      yield* says(['It is an old mill. ', BAD, 'Then ', 'wait. '], options);
      isTold = options.signal?.aborted ?? false;
    };
    const messages = await house.say('How is the river today?');
    expect(isTold).toBe(true);
    expect(textOf(messages)).toBe('It is an old mill. Mix ');
    const replaced = messages.find(({ type }) => type === 'turnReplaced') as { text: string };
    expect(replaced.text).toMatch(/^The answer was stopped: it went against “Do no harm”\./);
    expect(house.assistant.conversations.read('ann', 'a').turns[0]?.answer).toBe(replaced.text);
    expect(receiptOf(messages)).toMatchObject({
      ended: 'replaced',
      verdicts: { input: { verdict: 'allow' }, output: { verdict: 'block' } },
    });
    house.runtime.script = (options) => says(['Fine.'], options);
    await house.say('And tomorrow?');
    expect(house.runtime.asked.at(-1)?.messages).toHaveLength(1);
  });

  it('is stopped at its very end too', async () => {
    const house = await setUp();
    house.runtime.script = (options) => says([BAD.trim()], options);
    const messages = await house.say('How is the river today?');
    expect(messages.map(({ type }) => type)).toEqual([
      'turnStarted',
      'turnText',
      'turnReplaced',
      'turnFinished',
    ]);
    expect(textOf(messages)).toBe('Mix ');
  });

  it('by sentence nothing of it is shown', async () => {
    const house = await setUp({ constitution: { hold: 'sentence' } });
    house.runtime.script = (options) => says(['It is an old mill. ', BAD], options);
    expect(textOf(await house.say('How is the river?'))).toBe('It is an old mill. ');
  });
});

describe('settings', () => {
  it('observe lets everything pass and tells it', async () => {
    const house = await setUp({ constitution: { policy: 'observe' } });
    house.runtime.script = (options) => says([BAD], options);
    const messages = await house.say(HARMFUL);
    expect(textOf(messages)).toBe(BAD);
    expect(receiptOf(messages)).toMatchObject({
      ended: 'end',
      verdicts: { policy: 'observe', input: { verdict: 'block' }, output: { verdict: 'block' } },
    });
  });

  it('off judges nothing, and no number says otherwise', async () => {
    const house = await setUp({ constitution: { policy: 'off' } });
    expect(receiptOf(await house.say(HARMFUL)).verdicts).toBeNull();
  });

  it.each([
    ['never', 'end'],
    ['leaving', 'end'],
    ['always', 'refused'],
  ] as const)(
    'what cannot be judged and stays here, refused %s: %s',
    async (refuseUnscored, ended) => {
      const house = await setUp({ constitution: { refuseUnscored, detectors: [failing] } });
      const receipt = receiptOf(await house.say('How is the river today?'));
      expect(receipt).toMatchObject({ ended, verdicts: { input: { verdict: 'unscored' } } });
    },
  );
});

describe('counts', () => {
  it('are of the day, by principle, and of nobody', async () => {
    const house = await setUp();
    await house.say(HARMFUL);
    await house.say(HARMFUL);
    await house.say('How is the river today?');
    const { counts } = await house.assistant.constitution.read();
    const day = new Date(house.time.clock()).toISOString().slice(0, 10);
    const of = (principle: string) => counts.filter((count) => count.principle === principle);
    expect(of('harmPrevention')).toEqual([
      { day, direction: 'input', principle: 'harmPrevention', verdict: 'block', count: 2 },
      { day, direction: 'input', principle: 'harmPrevention', verdict: 'allow', count: 1 },
      { day, direction: 'output', principle: 'harmPrevention', verdict: 'allow', count: 1 },
    ]);
  });

  it('tell which rules spoke how often', async () => {
    const house = await setUp();
    for (const text of [HARMFUL, HARMFUL, 'How to poison a neighbour']) await house.say(text);
    await house.restart();
    const { ruleHits } = await house.assistant.constitution.read();
    expect(ruleHits).toContainEqual({ ruleId: 'harm.asking-weapon', hits: 2 });
    expect(ruleHits.map(({ hits }) => hits)).toEqual(
      ruleHits.map(({ hits }) => hits).toSorted((one, other) => other - one),
    );
    expect(ruleHits.map(({ ruleId }) => ruleId)).toContain('harm.asking-person');
  });

  it('are written in the end, and no more than a month is told', async () => {
    const house = await setUp();
    await house.say(HARMFUL);
    await house.restart();
    expect((await house.assistant.constitution.read()).counts).toHaveLength(4);
    house.time.advance(31 * DAY_MS);
    expect((await house.assistant.constitution.read()).counts).toEqual([]);
  });
});

describe('another version', () => {
  const draft: ConstitutionDraft = {
    sensitivity: 'medium',
    principles: [
      {
        ...{ id: 'modest', title: 'Be modest', text: 'Claim little.', instead: 'Ask for sources.' },
        ...{ weight: 1, appliesTo: ['input'], signals: { overclaim: 0.2 }, action: 'block' },
        examples: [],
      },
    ],
  };

  it('counts for the next message, and is kept', async () => {
    const house = await setUp();
    const { constitution } = house.assistant;
    const before = await constitution.read();
    const after = await constitution.save({ draft, replaces: before.hash });
    expect(after).toMatchObject({ source: 'saved', principles: draft.principles });
    expect(after.hash).not.toBe(before.hash);
    expect(house.kept.map(({ hash }) => hash)).toEqual([after.hash]);
    expect(textOf(await house.say('Sales rose by 50%'))).toBe(
      'This is not answered: it goes against “Be modest”. Ask for sources.',
    );
  });

  it('that takes the place of one that is not in force any more is refused', async () => {
    const house = await setUp();
    const { constitution } = house.assistant;
    const { hash } = await constitution.read();
    const saves = [1, 2].map((weight) => {
      const principles = draft.principles.map((one) => ({ ...one, weight }));
      return constitution.save({ draft: { ...draft, principles }, replaces: hash });
    });
    const [first, second] = await Promise.allSettled(saves);
    expect(first?.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { code: 'CONSTITUTION_CHANGED', status: 409 } });
    expect(house.kept).toHaveLength(1);
  });

  it('that cannot be used is refused with its place, and nothing is changed', async () => {
    const house = await setUp();
    const { constitution } = house.assistant;
    const { hash } = await constitution.read();
    const principles = draft.principles.map((one) => ({ ...one, signals: { hate: 0 } }));
    await expect(
      constitution.save({ draft: { ...draft, principles }, replaces: hash }),
    ).rejects.toMatchObject({
      code: 'DRAFT_INVALID',
      message: expect.stringContaining('at principles.0.signals.hate,'),
    });
    expect((await constitution.read()).hash).toBe(hash);
    expect(house.kept).toEqual([]);
  });

  it('is not saved over a file that the configuration names', async () => {
    const house = await setUp({ constitution: { source: 'file' } });
    const { constitution } = house.assistant;
    const { hash } = await constitution.read();
    await expect(constitution.save({ draft, replaces: hash })).rejects.toMatchObject({
      code: 'CONSTITUTION_IN_FILE',
    });
  });

  it('is tried without being in force, and nothing of the trial is counted', async () => {
    const house = await setUp();
    const { constitution } = house.assistant;
    const text = 'Sales rose by 50%';
    const now = await constitution.try({ text, direction: 'input' });
    expect(now).toMatchObject({ report: { verdict: 'allow' }, thresholds: { overclaim: 0.6 } });
    const then = await constitution.try({ text, direction: 'input', draft });
    expect(then).toMatchObject({
      report: { verdict: 'block', signals: { overclaim: 0.3 } },
      thresholds: { overclaim: 0.2 },
    });
    const high = { ...draft, sensitivity: 'high' as const };
    const { thresholds } = await constitution.try({ text, direction: 'input', draft: high });
    expect(thresholds.overclaim).toBeCloseTo(0.0842, 4);
    expect((await constitution.read()).counts).toEqual([]);
  });
});
