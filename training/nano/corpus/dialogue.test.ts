import { describe, expect, it } from 'vitest';
import { generateAsk, generateDialogue } from './dialogue.ts';
import { INTENT_IDS } from './intent-ids.ts';
import { INTENTS } from './intents.ts';
import type { Split } from './split.ts';

const dialogues = (seed: number, count: number, split: Split = 'training') =>
  Array.from({ length: count }, (_, index) => generateDialogue(seed, index, { split }));
const SAMPLE = dialogues(3, 1500);

/** What no answer may say: deeds it cannot do, knowledge of a person, promises. */
const CLAIMS =
  /\bI will (?:call|send|book|order|remind|wake|search)\b|\bI (?:love|miss) you\b|\bI know how you feel\b|\bI (?:promise|guarantee)\b|\btrust me\b|\bI am (?:a|an) (?:person|human|doctor|lawyer|expert)\b|\bnever wrong\b/i;

describe('generateDialogue', () => {
  it('gives the same dialogues for the same seed and others for another', () => {
    expect(dialogues(1, 200)).toEqual(dialogues(1, 200));
    expect(dialogues(1, 20)).not.toEqual(dialogues(2, 20));
  });

  it('makes any dialogue without the ones before it', () => {
    expect(generateDialogue(5, 199)).toEqual(dialogues(5, 200)[199]);
  });

  it('holds one to four turns, each with a request and an answer of whole sentences', () => {
    for (const turns of SAMPLE) {
      expect(turns.length).toBeGreaterThanOrEqual(1);
      expect(turns.length).toBeLessThanOrEqual(4);
      for (const { user, assistant } of turns) {
        expect(user.trim()).not.toBe('');
        for (const line of assistant.split('\n')) {
          expect(line).toMatch(/^[A-Z].*[.?](?: \p{Extended_Pictographic})?$/u);
        }
      }
    }
  });

  it('leaves no mark of the grammar in a text', () => {
    for (const { user, assistant } of SAMPLE.flat()) {
      expect(user.replace(/:[()]/, '')).not.toMatch(/[{}[\]<>|~@()]/);
      expect(assistant).not.toMatch(/[{}[\]<>|~@()]/);
    }
  });

  it('never exclaims and claims nothing that the model cannot keep', () => {
    for (const { assistant } of SAMPLE.flat()) {
      expect(assistant).not.toContain('!');
      expect(assistant).not.toMatch(CLAIMS);
    }
  });

  it('has at least 300,000 distinct dialogues', () => {
    // Two draws of n out of N alike are expected n^2 / 2N times, more often where some are likelier: N at least.
    const drawn = 1500;
    const seen = new Map<string, number>();
    let alike = 0;
    for (let index = 0; index < drawn; index++) {
      const turns = generateDialogue(11, index);
      const text = turns.map(({ user, assistant }) => `${user}\n${assistant}`).join('\n');
      const before = seen.get(text) ?? 0;
      alike += before;
      seen.set(text, before + 1);
    }
    expect(drawn ** 2 / (2 * Math.max(alike, 1))).toBeGreaterThan(300_000);
  });

  it('reaches every intent and names each turn by its topic', () => {
    const turns = SAMPLE.flat();
    expect(new Set(turns.map(({ intent }) => intent)).size).toBe(INTENTS.length);
    for (const { intent, topic } of turns) expect(INTENT_IDS[topic]).toBe(intent);
  });

  it('tells facts only where the request is about Lethe, and copies their counts into the answer', () => {
    const kinds = new Map(INTENTS.map(({ id, kind }) => [id, kind]));
    const told = SAMPLE.flat().filter(({ facts }) => facts !== undefined);
    expect(told.length).toBeGreaterThan(100);
    for (const { intent } of told) expect(kinds.get(intent)).toBe('lethe');
    for (const { facts, assistant } of told.filter(({ intent }) => intent === 'turn-count')) {
      expect(assistant).toContain(` ${/turns (\w+)/.exec(facts!)![1]} turn`);
    }
  });

  it.each(['self-harm', 'danger'])('begins every answer to %s with the emergency number', (id) => {
    const turns = SAMPLE.flat().filter(({ intent }) => intent === id);
    expect(turns.length).toBeGreaterThan(20);
    for (const { assistant } of turns) {
      expect(assistant.split(/[.\n]/)[0]).toContain('emergency number');
    }
  });
});

describe('generateAsk', () => {
  it('gives requests of every intent, the same ones for the same seed', () => {
    const asks = Array.from({ length: 2000 }, (_, index) => generateAsk(4, index));
    expect(asks.slice(0, 50)).toEqual(
      Array.from({ length: 50 }, (_, index) => generateAsk(4, index)),
    );
    expect(new Set(asks.map(({ topic }) => topic)).size).toBe(INTENT_IDS.length);
  });
});

describe('INTENTS', () => {
  it('stand in the order of their ids, each with 15 wordings or more', () => {
    expect(INTENTS.map(({ id }) => id)).toEqual(INTENT_IDS);
    expect(INTENTS.filter(({ asks }) => asks.length < 15).map(({ id }) => id)).toEqual([]);
  });
});
