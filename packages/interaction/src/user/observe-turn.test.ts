import { KEY_CLASSES, type KeyEvent, LIMITS, UNTIMED_REASONS } from '@lethe/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf, typedTurn, Writer } from '../../test/typed-turn.ts';
import {
  FEATURES,
  type FeatureName,
  featureOf,
  newSessionModel,
  newUserModel,
  type ObservedTurn,
  observeTurn,
} from '../index.ts';

const observe = (turn: Partial<ObservedTurn> & { text: string }) =>
  observeTurn({
    turn: { ...typedTurn(turn.text, 1000), ...turn },
    user: newUserModel(),
    session: newSessionModel(0),
  });

const value = (turn: Partial<ObservedTurn> & { text: string }, name: FeatureName): number =>
  featureOf(observe(turn).features, name);

const PLAIN = 'How do I bake bread at home?';

test('"not good" has a valence below 0', () => {
  expect(value({ text: 'not good' }, 'sentimentValence')).toBeLessThan(0);
});

test('"That was really great, thanks!" has a valence above 0', () => {
  expect(value({ text: 'That was really great, thanks!' }, 'sentimentValence')).toBeGreaterThan(0);
});

test('"Hi. How are you?" has a question ratio of 0.5', () => {
  expect(value({ text: 'Hi. How are you?' }, 'questionRatio')).toBe(0.5);
});

test('"yo gonna brb lol" has a formality of 0', () => {
  expect(value({ text: 'yo gonna brb lol' }, 'formality')).toBe(0);
});

test('"The cat sat on the mat." has a type-token ratio of 0.8333', () => {
  expect(value({ text: 'The cat sat on the mat.' }, 'typeTokenRatio')).toBeCloseTo(0.8333, 4);
});

test('an empty message without keys is all finite and stores nothing', () => {
  const user = newUserModel();
  const session = newSessionModel(0);
  const turn = { ...typedTurn('', 1000), text: '  ' };
  const observed = observeTurn({ turn, user, session });
  expect(observed.features.every(Number.isFinite)).toBe(true);
  expect(featureOf(observed.features, 'formality')).toBe(0.5);
  expect(observed.user).toBe(user);
  expect(observed.session).toBe(session);
});

test.each([
  ['an interval of NaN', [[Number.NaN, null, 'letter']], 'KEYS_NOT_FINITE'],
  ['an interval of -1', [[-1, null, 'letter']], 'KEYS_OUT_OF_RANGE'],
  ['an interval of 1e12', [[1e12, null, 'letter']], 'KEYS_OUT_OF_RANGE'],
  [
    'keys out of order',
    [
      [5000, null, 'letter'],
      [0, null, 'letter'],
    ],
    'KEYS_OUT_OF_ORDER',
  ],
  ['10,000 keys', keysOf('a'.repeat(10_000), { intervalMs: 1 }), 'KEYS_TOO_MANY'],
] as [string, KeyEvent[], string][])('%s is refused with a coded error', (_, keys, code) => {
  expect(() => observe({ text: PLAIN, keys })).toThrow(expect.objectContaining({ code }));
});

test.each([
  { timing: { sentMs: Number.NaN, correctedCharacters: 0, untimed: null } },
  { timing: { sentMs: 0, correctedCharacters: -1, untimed: null } },
  { at: Number.NaN },
  { hour: Number.POSITIVE_INFINITY },
])('a timing that is no usable number is refused: %j', (part) => {
  expect(() => observe({ text: PLAIN, ...part })).toThrow(
    expect.objectContaining({ code: 'TIMING_INVALID' }),
  );
});

test('each feature of the typing is exactly what its definition says', () => {
  const keys: KeyEvent[] = [
    [0, 80, 'letter'],
    [200, 280, 'letter'],
    [400, 480, 'backspace'],
    [1600, 1680, 'letter'],
    [2000, 2080, 'letter'],
  ];
  const timing = { sentMs: 5000, correctedCharacters: 3, untimed: null };
  const { features, measured } = observe({ text: 'good bye', keys, timing });
  const expected = {
    meanInterval: 500 / 2000,
    stdInterval: Math.sqrt((300 ** 2 * 2 + 700 ** 2 + 100 ** 2) / 4) / 2000,
    meanBurstLength: 2.5 / 50,
    meanPause: 1200 / 10_000,
    backspaceRatio: 1 / 5,
    compositionSpeed: 8 / 2 / 15,
    pauseBeforeSend: 3000 / 30_000,
    editingEffort: 3 / 5,
    messageLength: 2 / 500,
    meanWordLength: 3.5 / 15,
    responseDepth: 0.5,
    sessionProgress: 1 / 600,
  };
  for (const [name, wanted] of Object.entries(expected))
    expect(featureOf(features, name as FeatureName), name).toBeCloseTo(wanted, 12);
  expect(measured).toMatchObject({
    words: 2,
    keys: 5,
    meanIntervalMs: 500,
    charactersPerSecond: 4,
    correctionRatio: 0.6,
    timed: true,
  });
});

test('a backspace counts once in the editing effort', () => {
  const keys = keysOf('abcd', { correctEvery: 2 });
  const turn = { text: 'abcd', keys, timing: typedTurn('abcd', 0, { correctEvery: 2 }).timing };
  expect(value(turn, 'editingEffort')).toBe(2 / 8);
  expect(value(turn, 'backspaceRatio')).toBe(2 / 8);
});

test('the speed trend follows the speed', () => {
  const writer = new Writer();
  writer.say(PLAIN, { intervalMs: 400 });
  writer.say(PLAIN, { intervalMs: 300 });
  const faster = writer.say(PLAIN, { intervalMs: 200 });
  expect(featureOf(faster.features, 'speedTrend')).toBeGreaterThan(0.2);
  writer.say(PLAIN, { intervalMs: 300 });
  writer.say(PLAIN, { intervalMs: 500 });
  const slower = writer.say(PLAIN, { intervalMs: 800 });
  expect(featureOf(slower.features, 'speedTrend')).toBeLessThan(0);
});

test('topic coherence compares topics, not style', () => {
  const sameTopic = new Writer();
  sameTopic.say('Which flour is best for sourdough bread?');
  const near = sameTopic.say('lol sourdough bread flour');
  const otherTopic = new Writer();
  otherTopic.say('Which flour is best for sourdough bread?');
  const far = otherTopic.say('Which chord is next for classical guitar?');
  expect(featureOf(near.features, 'topicCoherence')).toBeGreaterThan(0.6);
  expect(featureOf(far.features, 'topicCoherence')).toBeLessThan(0.3);
});

test('the hour counts once it is known', () => {
  const writer = new Writer();
  for (let i = 0; i < 5; i += 1) writer.say(PLAIN);
  const turn = { ...typedTurn(PLAIN, 200_000), hour: 22 };
  const { features } = observeTurn({ turn, user: writer.user, session: writer.session });
  expect(featureOf(features, 'timeDeviation')).toBeCloseTo(1, 12);
});

test('engagement velocity is turns a minute over the window', () => {
  const writer = new Writer();
  writer.say(PLAIN);
  const { features } = writer.say(PLAIN);
  expect(featureOf(features, 'engagementVelocity')).toBeCloseTo(2 / 10, 12);
});

test('deviations are 0 for five turns and may differ from the sixth on, in the first session', () => {
  const writer = new Writer();
  const deviations = (features: readonly number[]) => features.slice(24);
  for (let i = 0; i < 5; i += 1)
    expect(deviations(writer.say(`${PLAIN} ${'again '.repeat(i)}`).features)).toEqual(
      Array(8).fill(0),
    );
  const sixth = writer.say('ok', { intervalMs: 900 });
  expect(featureOf(sixth.features, 'meanIntervalDeviation')).toBe(1);
  expect(featureOf(sixth.features, 'messageLengthDeviation')).toBeLessThan(-0.3);
});

test('baselines are updated every turn and survive as plain data', () => {
  const writer = new Writer();
  for (let i = 0; i < 5; i += 1) writer.say(PLAIN);
  expect(writer.user.baselines[0]).toEqual({ count: 5, mean: 0.075, m2: 0 });
  const restored = JSON.parse(JSON.stringify(writer.user));
  const turn = typedTurn(PLAIN, 200_000, { intervalMs: 400 });
  const { features } = observeTurn({ turn, user: restored, session: newSessionModel(0) });
  expect(featureOf(features, 'meanIntervalDeviation')).toBe(1);
});

test.each(UNTIMED_REASONS)('a turn untimed for %s changes no baseline of typing', (untimed) => {
  const writer = new Writer();
  for (let i = 0; i < 6; i += 1) writer.say(PLAIN);
  const before = writer.user.baselines;
  const { features, measured, rhythm } = writer.say('This came from elsewhere, all of it.', {
    intervalMs: 2,
    untimed,
  });
  const after = writer.user.baselines;
  const typing = [0, 1, 2, 3, 4, 5, 6, 7, 17, 24, 28, 31];
  FEATURES.forEach((_, i) => {
    if (typing.includes(i)) expect(after[i]).toEqual(before[i]);
  });
  expect(after[8]!.count).toBe(7);
  expect(features.slice(0, 8)).toEqual(Array(8).fill(0));
  expect(measured).toMatchObject({ timed: false, meanIntervalMs: null, correctionRatio: null });
  expect(rhythm).toBe('settlingIn');
});

test('a long text with a handful of keys is untimed whatever the browser says', () => {
  const { measured } = observe({ text: PLAIN, keys: keysOf('abc') });
  expect(measured.timed).toBe(false);
});

test('outside English, language-dependent features are neutral and change no baseline', () => {
  const { features, user } = observe({ text: 'Wie backe ich zu Hause ein gutes Brot?' });
  const neutral = { meanWordLength: 4.4 / 15, readingGrade: 0.25, formality: 0.92 };
  for (const [name, wanted] of Object.entries(neutral)) {
    expect(featureOf(features, name as FeatureName)).toBeCloseTo(wanted, 12);
    expect(user.baselines[FEATURES.indexOf(name as FeatureName)]!.count).toBe(0);
  }
  expect(featureOf(features, 'sentimentValence')).toBe(0);
  expect(featureOf(features, 'messageLength')).toBe(8 / 500);
});

test('the rhythm is told against the own baseline', () => {
  const writer = new Writer();
  for (let i = 0; i < 5; i += 1) expect(writer.say(PLAIN).rhythm).toBe('settlingIn');
  expect(writer.say(PLAIN).rhythm).toBe('steady');
  expect(writer.say(PLAIN, { intervalMs: 90 }).rhythm).toBe('hurried');
  expect(writer.say(PLAIN, { intervalMs: 300 }).rhythm).toBe('hesitant');
  expect(writer.say(PLAIN, { correctEvery: 2 }).rhythm).toBe('correcting');
});

test('a tenth slower is within what typing varies', () => {
  const writer = new Writer();
  for (let i = 0; i < 6; i += 1) writer.say(PLAIN, { intervalMs: 200 });
  expect(writer.say(PLAIN, { intervalMs: 220 }).rhythm).toBe('steady');
});

test('the models handed in are left as they are', () => {
  const freeze = <T>(object: T): T => {
    for (const part of Object.values(object as object)) if (part instanceof Object) freeze(part);
    return Object.freeze(object);
  };
  const writer = new Writer();
  for (let i = 0; i < 12; i += 1) {
    freeze(writer.user);
    freeze(writer.session);
    freeze(writer.adaptation);
    writer.say(PLAIN);
  }
  expect(writer.session.window).toHaveLength(10);
});

test('nothing of a message is in what observing it returns', () => {
  const { user, session, measured, rhythm } = observe({ text: 'xylophone marmalade quasar' });
  expect(JSON.stringify({ user, session, measured, rhythm })).not.toMatch(/xylo|marma|quasar/i);
});

test('10,000 turns of one user keep the models as large as they were', () => {
  const writer = new Writer();
  const texts = [PLAIN, 'lol ok', 'Thank you. That is a remarkably thorough explanation!', '👍'];
  const size = () => JSON.stringify([writer.user, writer.session, writer.adaptation]).length;
  for (let i = 0; i < 100; i += 1)
    writer.say(texts[i % 4]!, { intervalMs: 100 + ((i * 37) % 200), correctEvery: i % 5 });
  const early = size();
  for (let i = 100; i < 10_000; i += 1)
    writer.say(texts[i % 4]!, { intervalMs: 100 + ((i * 37) % 200), correctEvery: i % 5 });
  expect(writer.user.turns).toBe(10_000);
  expect(size()).toBeLessThan(early * 1.05 + 200);
  expect(size()).toBeLessThan(6000);
}, 60_000);

test('any text and any key events give 32 finite features in their ranges, or a coded error', () => {
  const time = fc.double({ min: 0, max: 90_000, noNaN: true });
  const key = fc.tuple(time, fc.constant(null), fc.constantFrom(...KEY_CLASSES));
  const turn = fc.record({
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(PLAIN, 'not good!', '你好', '👍'),
    ),
    keys: fc
      .array(key, { maxLength: 40 })
      .map((keys) => keys.toSorted((a, b) => a[0] - b[0]) as KeyEvent[]),
    timing: fc.record({
      sentMs: fc.double({ min: 0, max: 86_400_000, noNaN: true }),
      correctedCharacters: fc.nat(1_000_000),
      untimed: fc.constantFrom(null, ...UNTIMED_REASONS),
    }),
    at: fc.integer({ min: 0, max: 2_000_000_000_000 }),
    hour: fc.double({ min: 0, max: 24, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.array(turn, { maxLength: 12 }), (turns) => {
      let user = newUserModel();
      let session = newSessionModel(0);
      for (const one of turns) {
        const observed = observeTurn({ turn: one, user, session });
        ({ user, session } = observed);
        expect(observed.features).toHaveLength(32);
        expect(observed.features.filter(isOutOfRange)).toEqual([]);
        expect(user.baselines.flatMap(Object.values).every(Number.isFinite)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

const isOutOfRange = (feature: number, i: number): boolean => {
  const signed = [15, 16, 17, 18].includes(i) || i >= 24;
  return !(feature >= (signed ? -1 : 0) && feature <= 1);
};

test('the keys of the longest draft and the longest text are measured', () => {
  const text = 'word '.repeat(LIMITS.textUnits / 4).slice(0, LIMITS.textUnits);
  const keys = keysOf('a'.repeat(LIMITS.keysBuffered));
  const { measured } = observe({ text, keys });
  expect(measured).toMatchObject({ keys: 2000, timed: true, words: 1639 });
});
