import { loadNano, type Runtime } from '@lethe/models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bytesUnder } from '../privacy/bytes-under.fixture.ts';
import { lastOf, setUp, textOf } from './set-up.fixture.ts';
import { typed } from './typing.fixture.ts';

let nano: Runtime;
beforeAll(async () => {
  nano = await loadNano();
});
afterAll(() => nano?.close());

const MESSAGES = [
  'Hello there, could you describe yourself?',
  'Yesterday my grandmother visited Copenhagen with seventeen suitcases.',
  'Please recommend something pleasant for tomorrow afternoon.',
];

const wordsIn = (text: string) => text.split(/\s+/).filter(Boolean).length;

async function answersAt(verbosity: number): Promise<string[]> {
  const house = await setUp({ runtime: nano });
  await house.assistant.adaptation.change('ann', 'verbosity', { value: verbosity });
  const answers: string[] = [];
  for (const message of MESSAGES) answers.push(textOf(await house.say(message)));
  return answers;
}

describe('a conversation with nano', () => {
  it('is answered, goes on with what the model still knows, and leaves no word behind', async () => {
    const house = await setUp({ runtime: nano });
    const turns = [];
    for (const message of MESSAGES) turns.push(await house.say(message));
    for (const messages of turns) {
      expect(textOf(messages)).not.toBe('');
      expect(lastOf(messages, 'turnFinished').receipt).toMatchObject({ model: nano.id });
    }
    const [first, second] = turns.map(
      (messages) => lastOf(messages, 'turnFinished').receipt.tokens,
    );
    expect(first).toMatchObject({ reused: 0 });
    expect(first?.completion).toBeGreaterThan(0);
    expect(second?.reused).toBeGreaterThan(0);

    const bytes = await bytesUnder(house.directory);
    expect(bytes).toContain('sqlite format 3');
    const typedWords = MESSAGES.join(' ')
      .toLowerCase()
      .match(/[a-z]{6,}/g)!;
    expect(typedWords.filter((word) => bytes.includes(word))).toEqual([]);
  });

  it('is the same again with the same seed', async () => {
    expect(await answersAt(0.5)).toEqual(await answersAt(0.5));
  });

  it('is longer where the axis of length is higher', async () => {
    const [brief, long] = [await answersAt(0), await answersAt(1)];
    expect(wordsIn(brief.join(' '))).toBeLessThan(wordsIn(long.join(' ')));
  });

  it('stops when it is told to, and goes on with the next message', async () => {
    const house = await setUp({ runtime: nano });
    const stop = new AbortController();
    const request = { userId: 'ann', conversationId: 'a', turnId: 'stopped', signal: stop.signal };
    for await (const message of house.assistant.turn({ ...request, ...typed(MESSAGES[0]!) }))
      if (message.type === 'turnStarted') stop.abort();
    const [turn] = house.assistant.conversations.read('ann', 'a').turns;
    expect(turn).toMatchObject({ answer: '', receipt: { ended: 'abort' } });
    expect(textOf(await house.say(MESSAGES[1]!))).not.toBe('');
  });
});
