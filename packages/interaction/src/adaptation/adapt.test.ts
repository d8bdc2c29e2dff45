import { AXES, type Axis, axisState, type Evidence } from '@lethe/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Writer } from '../../test/typed-turn.ts';
import {
  adapt,
  changeAxis,
  FEATURES,
  type FeatureName,
  type MeasuredTurn,
  NEUTRAL_FEATURES,
  newAdaptationModel,
  newUserModel,
} from '../index.ts';
import { STYLE_RULES } from './style-rules.ts';

const UNTOLD: MeasuredTurn = {
  words: 12,
  keys: 60,
  meanIntervalMs: 150,
  charactersPerSecond: 6,
  correctionRatio: 0,
  timed: true,
  hedgeRatio: null,
  courtesyRatio: null,
  interjectionRatio: null,
  exclamationRatio: null,
  capitalRatio: null,
  wordsPerSentence: null,
};

const featuresWith = (changes: Partial<Record<FeatureName, number>>) =>
  FEATURES.map((name, i) => changes[name] ?? NEUTRAL_FEATURES[i]!);

const adaptTo = (
  changes: Partial<Record<FeatureName, number>>,
  measured: Partial<MeasuredTurn> = {},
  model = newAdaptationModel(),
) =>
  adapt({
    model,
    features: featuresWith(changes),
    user: newUserModel(),
    measured: { ...UNTOLD, ...measured },
  });

const total = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { contribution }) => sum + contribution, 0);

const LONG = [
  'Good evening. I would be grateful for an explanation of how a traditional sourdough loaf is prepared, including the fermentation stage and the recommended baking temperature.',
  'Thank you for the explanation. Could you perhaps describe the difference between a wholemeal and a white flour starter, particularly with respect to hydration and maintenance?',
  'I appreciate the detail. It appears that the ambient temperature influences fermentation considerably; please summarise the recommended schedule for a relatively cold kitchen.',
  'That is most helpful. Finally, I should like to understand which storage methods preserve the crust for several days without refrigeration.',
];
const SHORT = [
  'yo whats good',
  'omg gimme a pizza recipe!!',
  'lol nah too long',
  'haha ok cool thx',
];

const afterAll = (messages: readonly string[]) => {
  const writer = new Writer();
  return messages.map((message) => writer.say(message).axes).at(-1)!;
};

test('all-neutral features leave all axes at 0.5', () => {
  let { model } = adaptTo({});
  for (let i = 0; i < 10; i += 1) model = adaptTo({}, {}, model).model;
  for (const axis of AXES) expect(model.axes[axis].value, axis).toBeCloseTo(0.5, 12);
});

test('two ways of writing are apart after four turns', () => {
  const long = afterAll(LONG);
  const short = afterAll(SHORT);
  expect(long.verbosity.value).toBeGreaterThan(0.6);
  expect(short.verbosity.value).toBeLessThan(0.4);
  expect(long.formality.value).toBeGreaterThan(0.65);
  expect(short.formality.value).toBeLessThan(0.35);
  expect(long.complexity.value).toBeGreaterThan(0.65);
  expect(short.complexity.value).toBeLessThan(0.4);
  expect(long.directness.value).toBeLessThan(0.5);
  expect(short.directness.value).toBeGreaterThan(0.6);
  expect(long.expressiveness.value).toBeLessThan(0.4);
  expect(short.expressiveness.value).toBeGreaterThan(0.5);
});

test('they already differ after two turns', () => {
  const long = afterAll(LONG.slice(0, 2));
  const short = afterAll(SHORT.slice(0, 2));
  for (const axis of ['verbosity', 'formality', 'complexity'] as const)
    expect(long[axis].value - short[axis].value, axis).toBeGreaterThan(0.15);
});

test('a style axis moves a fifth of the way to what was observed', () => {
  const { axes } = adaptTo({ messageLength: 40 / 500 });
  expect(axes.verbosity.value).toBeCloseTo(0.5 + 0.2 * 0.45, 12);
  expect(axes.verbosity.evidence).toEqual([
    { measure: 'messageLength', observed: 40, contribution: expect.closeTo(0.09, 12) },
  ]);
});

test('the counterfactual is the value that would have left the axis where it was', () => {
  const model = changeAxis(newAdaptationModel(), 'verbosity', { value: 0.6, pinned: false });
  const { axes } = adaptTo({ messageLength: 40 / 500 }, {}, model);
  const { measure, observed, needed } = axes.verbosity.counterfactual!;
  expect([measure, observed]).toEqual(['messageLength', 40]);
  const still = adaptTo({ messageLength: needed / 500 }, {}, model);
  expect(still.axes.verbosity.change).toBeCloseTo(0, 12);
});

test('a pinned axis and one switched off do not move and give no evidence', () => {
  let model = changeAxis(newAdaptationModel(), 'verbosity', { pinned: true });
  model = changeAxis(model, 'formality', { enabled: false });
  const { axes } = adaptTo({ messageLength: 1, formality: 0 }, {}, model);
  for (const axis of ['verbosity', 'formality'] as const)
    expect(axes[axis]).toMatchObject({ value: 0.5, change: 0, evidence: [], counterfactual: null });
});

test('warmth rises with kind words and falls with harsh ones', () => {
  const kind = new Writer();
  const harsh = new Writer();
  for (let i = 0; i < 4; i += 1) {
    kind.say('Thanks, that was lovely and so helpful!');
    harsh.say('That answer was awful and useless.');
  }
  expect(kind.adaptation.axes.warmth.value).toBeGreaterThan(0.6);
  expect(harsh.adaptation.axes.warmth.value).toBeLessThan(0.4);
});

test('an untimed turn leaves pace and accessibility where they are', () => {
  const model = changeAxis(newAdaptationModel(), 'pace', { value: 0.8, pinned: false });
  const { axes, model: after } = adaptTo({}, { timed: false }, model);
  expect(axes.pace).toMatchObject({ value: 0.8, change: 0 });
  expect(after.accessibility).toEqual(model.accessibility);
});

test('pace follows the intervals against the own baseline', () => {
  expect(adaptTo({ meanIntervalDeviation: -1 }).axes.pace.value).toBeCloseTo(0.56, 12);
  expect(adaptTo({ meanIntervalDeviation: 1 }).axes.pace.value).toBeCloseTo(0.44, 12);
});

test('outside English the style axes of language stay neutral', () => {
  const writer = new Writer();
  for (let i = 0; i < 5; i += 1)
    writer.say('Der Donaudampfschifffahrtskapitän ist nicht mit einer Verspätung einverstanden');
  expect(writer.adaptation.axes.complexity.value).toBeCloseTo(0.5, 12);
  expect(writer.adaptation.axes.formality.value).toBeGreaterThanOrEqual(0.5);
  expect(writer.adaptation.axes.formality.value).toBeLessThan(0.6);
});

test('an engaged writer who becomes slower, shorter and correcting', () => {
  const writer = new Writer();
  for (let i = 0; i < 8; i += 1) writer.say(`${LONG[i % 4]} That was wonderful, thanks!`);
  const before = writer.adaptation.axes;
  const slow = { intervalMs: 420, correctEvery: 3 };
  const accessibility: number[] = [];
  const warmth: number[] = [before.warmth.value];
  for (let i = 0; i < 4; i += 1) {
    const { axes } = writer.say('I do not get it.', slow);
    accessibility.push(axes.accessibility.value);
    warmth.push(axes.warmth.value);
  }
  const after = writer.adaptation.axes;
  expect(after.complexity.value).toBeLessThan(before.complexity.value - 0.1);
  expect(after.verbosity.value).toBeLessThan(before.verbosity.value - 0.1);
  expect(accessibility).toEqual([0.5, 0.5, 0.8, 0.8]);
  warmth.forEach((value, i) => {
    if (i > 0) expect(value).toBeGreaterThanOrEqual(warmth[i - 1]!);
  });
  for (let i = 0; i < 3; i += 1) expect(writer.say(LONG[0]!).axes.accessibility.value).toBe(0.8);
  const calm = writer.say(LONG[0]!).axes.accessibility;
  expect(calm.value).toBeCloseTo(0.5, 12);
  expect(calm.evidence).toEqual([
    { measure: 'calmTurns', observed: 4, contribution: expect.closeTo(-0.3, 12) },
  ]);
});

test('the weights of an axis sum to at most 0.5, so that what is observed lies in [0, 1]', () => {
  for (const rules of Object.values(STYLE_RULES)) {
    const sum = rules.reduce((weights, { weight }) => weights + Math.abs(weight), 0);
    expect(sum).toBeLessThanOrEqual(0.5 + 1e-12);
  }
});

test('for any features the axes stay in [0, 1] and their evidence adds up exactly', () => {
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  const signed = fc.double({ min: -1, max: 1, noNaN: true });
  const features = fc.tuple(
    ...FEATURES.map((_, i) => ([15, 16, 17, 18].includes(i) || i >= 24 ? signed : unit)),
  );
  const measured = fc.record({
    timed: fc.boolean(),
    hedgeRatio: fc.option(unit),
    courtesyRatio: fc.option(unit),
    interjectionRatio: fc.option(unit),
    exclamationRatio: fc.option(unit),
    capitalRatio: fc.option(unit),
    wordsPerSentence: fc.option(fc.double({ min: 0, max: 4000, noNaN: true })),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(features, measured), { maxLength: 20 }), (turns) => {
      let model = newAdaptationModel();
      for (const [vector, told] of turns) {
        const before = model;
        const adapted = adapt({
          model,
          features: vector,
          user: newUserModel(),
          measured: { ...UNTOLD, ...told },
        });
        model = adapted.model;
        for (const axis of Object.keys(adapted.axes) as Axis[]) {
          const state = adapted.axes[axis];
          expect(axisState.safeParse(state).success).toBe(true);
          expect(state.change).toBe(total(state.evidence));
          expect(state.value - before.axes[axis].value).toBeCloseTo(state.change, 12);
        }
      }
    }),
    { numRuns: 60 },
  );
});
