import { planFeatures } from '@lethe/models';
import { describe, expect, it } from 'vitest';
import { INTENT_IDS } from '../corpus/intent-ids.ts';
import { planExamples } from './plan-examples.ts';
import { PLAN_CLASSES, trainPlan } from './train-plan.ts';

const PLAN = { places: 2 ** 12, requests: 4000, further: 0.1, passes: 2, rate: 0.5 };

describe('planExamples', () => {
  const examples = planExamples(3, PLAN);

  it('has as many further questions as it is told, and every topic', () => {
    const further = examples.filter(({ topic }) => topic === INTENT_IDS.length).length;
    expect(further / examples.length).toBeCloseTo(0.1, 1);
    expect(new Set(examples.map(({ topic }) => topic)).size).toBe(PLAN_CLASSES);
  });

  it('makes any example without the ones before it', () => {
    expect(planExamples(3, { ...PLAN, requests: 40 })).toEqual(examples.slice(0, 40));
  });
});

describe('trainPlan', () => {
  const weights = trainPlan(3, PLAN);

  function read(text: string): string {
    const scores = new Float64Array(PLAN_CLASSES);
    for (const place of planFeatures(text, PLAN.places)) {
      for (let i = 0; i < PLAN_CLASSES; i++) scores[i]! += weights[place * PLAN_CLASSES + i]!;
    }
    return INTENT_IDS[scores.indexOf(Math.max(...scores))] ?? 'the last answer';
  }

  it.each([
    ['I cannot sleep at night', 'sleep'],
    ['how do I brew green tea', 'tea'],
    ['what do you store about me', 'what-stored'],
    ['someone is bleeding, call an ambulance', 'danger'],
    ['and why is that?', 'the last answer'],
  ])('reads "%s" as %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it('gives the same bits for the same settings', () => {
    const few = { ...PLAN, requests: 200 };
    expect(trainPlan(3, few)).toEqual(trainPlan(3, few));
    expect(trainPlan(4, few)).not.toEqual(trainPlan(3, few));
  });
});
