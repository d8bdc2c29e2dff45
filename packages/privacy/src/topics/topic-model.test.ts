import { describe, expect, test } from 'vitest';
import { CLEAN_TEXTS, TOPIC_TEXTS } from '../../test/topic-texts.ts';
import { readSafetensors } from './safetensors.ts';
import { isSensitive, sensitiveTopics } from './sensitive-topics.ts';
import { createTopicModel, releasedTopicModel, releasedWeights } from './topic-model.ts';
import { TOPICS } from './topic-words.ts';
import { TOPIC_WEIGHTS } from './weights/topics.ts';

describe('the released weights', () => {
  test('are small, and are those that were released', () => {
    expect(releasedWeights().length).toBeLessThanOrEqual(300_000);
    const changed = `${TOPIC_WEIGHTS.slice(0, -8)}AAAAAAA=`;
    expect(() => releasedWeights(changed)).toThrow(
      expect.objectContaining({ code: 'PRIVACY_WEIGHTS_CHANGED' }),
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a header longer than the file', Uint8Array.from([255, 0, 0, 0, 0, 0, 0, 0, 1])],
    ['a header of any length', new Uint8Array(64).fill(255)],
  ])('%s cannot be read', (_, bytes) =>
    expect(() => readSafetensors(bytes)).toThrow(
      expect.objectContaining({ code: 'PRIVACY_WEIGHTS_UNUSABLE' }),
    ),
  );

  test('tensors of another form are refused', () => {
    const header = new TextEncoder().encode(
      '{"weights":{"dtype":"I8","shape":[1],"data_offsets":[0,1]}}',
    );
    const file = new Uint8Array(8 + header.length + 1);
    file[0] = header.length;
    file.set(header, 8);
    expect(() => createTopicModel(file)).toThrow(
      expect.objectContaining({ code: 'PRIVACY_WEIGHTS_UNUSABLE' }),
    );
  });
});

describe('texts written by hand', () => {
  const all = TOPICS.flatMap((topic) => TOPIC_TEXTS[topic]);
  const share = (texts: readonly string[], is: (text: string) => boolean) =>
    texts.filter(is).length / texts.length;
  const byPhrases = (text: string) =>
    sensitiveTopics(text, () => new Map()).some(({ score }) => score >= 0.5);

  test('the model finds much that phrases do not', () => {
    expect(share(all, isSensitive)).toBeGreaterThanOrEqual(0.7);
    expect(share(all, isSensitive) - share(all, byPhrases)).toBeGreaterThanOrEqual(0.2);
  });

  test('clean texts are let go', () =>
    expect(share(CLEAN_TEXTS, (text) => !isSensitive(text))).toBeGreaterThanOrEqual(0.98));

  test.each([
    'How many tokens does this prompt use?',
    'Why does the child process exit with code 137?',
    'What is our error budget for this quarter?',
    'Is the 26th a bank holiday in Wales?',
    'How do I kill the process on port 3000?',
    'My back-end is sick',
  ])('none in %s', (text) => expect(isSensitive(text)).toBe(false));

  test('crisis is decided by phrases, whatever the model says', () => {
    const sure = () => new Map(TOPICS.map((topic) => [topic, 1]));
    const unsure = () => new Map(TOPICS.map((topic) => [topic, 0]));
    const crisis = (text: string, model: typeof releasedTopicModel) =>
      sensitiveTopics(text, model).find(({ topic }) => topic === 'crisis')?.score ?? 0;
    expect(crisis('the weather is nice', sure)).toBe(0);
    expect(crisis('I want to die', unsure)).toBeGreaterThanOrEqual(0.5);
  });

  test('a subject deep in a long text is found, and the time is bounded', () => {
    const filler = 'The quick brown fox jumps over the lazy dog near the old stone bridge. ';
    const legal = (text: string) => releasedTopicModel(text).get('legal') as number;
    const sentence = TOPIC_TEXTS.legal.find((text) => legal(text) >= 0.5) as string;
    const text = `${filler.repeat(20)}${sentence}. ${filler.repeat(20)}`;
    expect(legal(text)).toBeGreaterThan(2 * legal(filler.repeat(40)));
    expect(releasedTopicModel(`${'word '.repeat(1_000_000)}`).size).toBe(TOPICS.length);
  });
});
