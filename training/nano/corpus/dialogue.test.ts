import { describe, expect, it } from 'vitest';
import { generateDialogue } from './dialogue.ts';
import { SLOTS } from './domain/beyond.ts';
import { INTENTS } from './intents.ts';
import { createRandom } from './random.ts';
import { question, type Split, typed } from './user-message.ts';

const dialogues = (seed: number, split: Split, count: number) =>
  Array.from({ length: count }, (_, index) => generateDialogue(seed, index, split));

/** Every clean question that many draws of an intent give. */
function questions(split: Split): Set<string> {
  const random = createRandom(7);
  const found = new Set<string>();
  for (const intent of INTENTS) {
    for (let i = 0; i < 400; i++) found.add(question(intent, split, random));
  }
  return found;
}

describe('generateDialogue', () => {
  it('gives the same dialogues for the same seed and others for another', () => {
    expect(dialogues(1, 'training', 200)).toEqual(dialogues(1, 'training', 200));
    expect(dialogues(1, 'training', 20)).not.toEqual(dialogues(2, 'training', 20));
  });

  it('makes any dialogue without the ones before it', () => {
    expect(generateDialogue(5, 199, 'training')).toEqual(dialogues(5, 'training', 200)[199]);
  });

  it('holds one to four turns, each with a question and an answer', () => {
    for (const turns of dialogues(3, 'training', 1500)) {
      expect(turns.length).toBeGreaterThanOrEqual(1);
      expect(turns.length).toBeLessThanOrEqual(4);
      for (const { user, assistant } of turns) {
        expect(user.trim()).not.toBe('');
        expect(assistant).toMatch(/^[A-Z].*[.?!]$/s);
      }
    }
  });

  it('leaves no mark of the grammar in a text', () => {
    for (const { user, assistant } of dialogues(3, 'training', 1500).flat()) {
      expect(user).not.toMatch(/[{}[\]<>|~@]/);
      expect(assistant).not.toMatch(/[{}[\]<>|~@!]/);
    }
  });

  it('reaches every intent', () => {
    const reached = new Set(
      dialogues(3, 'training', 2000).flatMap((turns) => turns.map((turn) => turn.intent)),
    );
    expect([...reached].sort()).toEqual(INTENTS.map(({ id }) => id).sort());
  });
});

describe('held-out questions', () => {
  it('share no wording with training', () => {
    const training = questions('training');
    expect([...questions('heldOut')].filter((asked) => training.has(asked))).toEqual([]);
  });

  it('share no slot filler with training', () => {
    const text = (split: Split) => [...questions(split)].join('\n');
    const heldOut = text('heldOut');
    const training = text('training');
    for (const name of ['country', 'person', 'essay', 'foreign']) {
      for (const filler of SLOTS[name]!.filter((item) => heldOut.includes(item))) {
        expect(training, filler).not.toContain(filler);
      }
    }
  });
});

describe('typed', () => {
  const random = createRandom(11);
  const forms = Array.from({ length: 500 }, () => typed('how do I sleep better?', random));

  it('writes one question in many ways', () => {
    expect(new Set(forms).size).toBeGreaterThan(60);
  });

  it('includes lower case, missing marks and slips of the finger', () => {
    expect(forms).toContain('how do i sleep better');
    expect(forms.some((form) => !/sleep better/i.test(form))).toBe(true);
  });
});
