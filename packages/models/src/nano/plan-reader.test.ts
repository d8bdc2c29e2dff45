import { describe, expect, it } from 'vitest';
import { request } from '../../test/request.ts';
import { createTinyNano, tinyTokenizer } from '../../test/tiny-nano.ts';
import { readSafetensors } from '../safetensors/read.ts';
import { writeSafetensors } from '../safetensors/write.ts';
import { planFeatures } from './plan-features.ts';
import { createPlanReader } from './plan-reader.ts';
import { createNanoVocabulary } from './vocabulary.ts';

const PLACES = 64;
const PLANS = [7, 3];
const CLASSES = PLANS.length + 1;

/** A file in which all of a message's words speak for one class. */
function speaking(message: string, forClass: number, by = 5) {
  const values = new Float32Array(PLACES * CLASSES);
  for (const place of planFeatures(message, PLACES)) values[place * CLASSES + forClass] = 100;
  const scales = new Float32Array(PLACES).fill(by / 100);
  return readSafetensors(
    writeSafetensors({
      tensors: [
        { name: 'plan.weight', dtype: 'I8', shape: [PLACES, CLASSES], values },
        { name: 'plan.weight.scale', dtype: 'F32', shape: [PLACES], values: scales },
      ],
    }),
  );
}

const logits = Float32Array.of(9, 9, 9, 1, 9, 9, 9, 2, 9);
const finite = (values: Float32Array) => [...values.keys()].filter((i) => values[i] > -Infinity);

describe('createPlanReader', () => {
  it('leaves nothing but the plans to choose from', () => {
    const weighed = createPlanReader(speaking('tea', 0), PLANS).weigh(logits, 'tea', false);
    expect(finite(weighed)).toEqual([3, 7]);
    expect([...logits]).toEqual([9, 9, 9, 1, 9, 9, 9, 2, 9]);
  });

  it('adds what the words say to what the model says', () => {
    const silent = createPlanReader(speaking('', 0), PLANS).weigh(logits, 'tea', false);
    expect(silent[7] - silent[3]).toBeCloseTo(1, 5);
    const first = createPlanReader(speaking('tea', 0), PLANS).weigh(logits, 'tea', false);
    const second = createPlanReader(speaking('tea', 1), PLANS).weigh(logits, 'tea', false);
    expect(first[7] - first[3]).toBeGreaterThan(5);
    expect(second[7] - second[3]).toBeLessThan(-5);
  });

  it('lets the model decide where the words are about the last answer, if there is one', () => {
    const reader = createPlanReader(speaking('why', 2, 50), PLANS);
    const follows = reader.weigh(logits, 'why', true);
    expect(follows[7] - follows[3]).toBeCloseTo(1, 5);
    expect(Number.isFinite(follows[7])).toBe(true);
  });

  it('says no more than that a plan is one of all, of a message without words', () => {
    const weighed = createPlanReader(speaking('tea', 0), PLANS).weigh(logits, '?', false);
    expect(weighed[7] - weighed[3]).toBeCloseTo(1, 5);
  });

  it.each([
    ['of another shape', PLANS.concat(5), speaking('tea', 0)],
    ['that are not there', PLANS, readSafetensors(writeSafetensors({ tensors: [] }))],
    ['that are not finite', PLANS, speaking('tea', 0, Number.NaN)],
  ])('refuses weights %s', (_, plans, file) => {
    expect(() => createPlanReader(file, plans)).toThrow(
      expect.objectContaining({ code: 'MODEL_WEIGHTS_INVALID' }),
    );
  });
});

it('decides the plan of an answer, in any order of the plan tokens', () => {
  const { plans } = createNanoVocabulary(tinyTokenizer());
  expect(plans).toHaveLength(2);
  const asked = request({ temperature: 0 });
  const { content } = asked.messages[0];
  const opened = [0, 1].map((topic) => {
    const planReader = createPlanReader(speaking(content, topic, 500), plans);
    const { model } = createTinyNano({ planReader });
    for (const _ of model.generate(asked));
    // Behind the prompt stands the plan.
    return model.exportState('c1');
  });
  expect(opened[0]).not.toEqual(opened[1]);
});
