import { adaptation as adaptationSchema } from '@lethe/protocol';
import { expect, it } from 'vitest';
import { setUp } from '../turn/set-up.fixture.ts';

const CASUAL = 'hey whats up lol gonna grab some food brb';

it('is neutral before the first turn, with nothing to take back', async () => {
  const { assistant } = await setUp();
  const read = await assistant.adaptation.read('ann');
  expect(adaptationSchema.parse(read)).toEqual(read);
  expect(read.undoable).toBe(false);
  for (const state of Object.values(read.axes))
    expect(state).toEqual({
      value: 0.5,
      change: 0,
      pinned: false,
      enabled: true,
      evidence: [],
      counterfactual: null,
    });
});

it('explains what the last turn moved: contributions add up to the change', async () => {
  const house = await setUp();
  await house.say(CASUAL);
  const { axes, undoable } = await house.assistant.adaptation.read('ann');
  expect(undoable).toBe(true);
  const { change, evidence, value } = axes.formality;
  expect(change).toBeLessThan(0);
  expect(value).toBeCloseTo(0.5 + change);
  expect(evidence.reduce((sum, { contribution }) => sum + contribution, 0)).toBeCloseTo(change);
});

it('what its owner pins stays, and is stored', async () => {
  const house = await setUp();
  const changed = await house.assistant.adaptation.change('ann', 'formality', { value: 0.9 });
  expect(changed.axes.formality).toMatchObject({ value: 0.9, pinned: true, change: 0 });
  await house.say(CASUAL);
  await house.restart();
  const { axes } = await house.assistant.adaptation.read('ann');
  expect(axes.formality).toMatchObject({ value: 0.9, pinned: true });
});

it('pinning an axis keeps what moved it, setting it does not', async () => {
  const house = await setUp();
  await house.say(CASUAL);
  const { adaptation } = house.assistant;
  const { evidence, change } = (await adaptation.read('ann')).axes.formality;
  const pinned = await adaptation.change('ann', 'formality', { pinned: true });
  expect(pinned.axes.formality).toMatchObject({ pinned: true, evidence, change });
  const set = await adaptation.change('ann', 'formality', { value: 0.2 });
  expect(set.axes.formality).toMatchObject({ value: 0.2, evidence: [], change: 0 });
  expect(set.axes.verbosity.evidence).not.toEqual([]);
});

it('an axis switched off counts as neutral', async () => {
  const house = await setUp();
  await house.assistant.adaptation.change('ann', 'warmth', { value: 1 });
  await house.assistant.adaptation.change('ann', 'warmth', { enabled: false });
  await house.say(CASUAL);
  expect(house.runtime.asked[0]?.style.warmth).toBe(0.5);
});

it('takes back what a turn did and what its owner did, the last first', async () => {
  const house = await setUp();
  const { adaptation } = house.assistant;
  await house.say(CASUAL);
  const moved = (await adaptation.read('ann')).axes.formality.value;
  await adaptation.change('ann', 'formality', { value: 0.9 });
  expect((await adaptation.undo('ann')).axes.formality).toMatchObject({
    value: moved,
    pinned: false,
  });
  const neutral = await adaptation.undo('ann');
  expect(neutral.axes.formality.value).toBe(0.5);
  expect(neutral.undoable).toBe(false);
  await expect(adaptation.undo('ann')).rejects.toMatchObject({
    code: 'NOTHING_TO_UNDO',
    status: 409,
  });
  expect((await house.store.loadUser('ann'))?.adaptation.axes.formality.value).toBe(0.5);
});

it('keeps 20 changes to take back', async () => {
  const { assistant } = await setUp();
  for (let step = 0; step <= 24; step++)
    await assistant.adaptation.change('ann', 'pace', { value: step / 100 });
  for (let step = 0; step < 20; step++) await assistant.adaptation.undo('ann');
  const { axes, undoable } = await assistant.adaptation.read('ann');
  expect(axes.pace.value).toBe(0.04);
  expect(undoable).toBe(false);
});

it('a change that could not be stored does not count', async () => {
  const { assistant } = await setUp();
  const change = assistant.adaptation.change('nobody', 'pace', { value: 1 });
  await expect(change).rejects.toMatchObject({ code: 'USER_UNKNOWN' });
  expect((await assistant.adaptation.read('nobody')).axes.pace.value).toBe(0.5);
});
