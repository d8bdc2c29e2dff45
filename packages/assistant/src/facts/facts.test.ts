import { describe, expect, it } from 'vitest';
import { NEUTRAL } from '../style/style.fixture.ts';
import { asksAboutLethe } from './asks-about-lethe.ts';
import { countKept } from './count-kept.ts';
import { styleWordsOf } from './style-words.ts';

describe('asksAboutLethe', () => {
  it.each([
    'What do you store about me?',
    'are you logging this chat',
    'Do you save my messages somewhere?',
    'what do you remember about me?',
    'list my memories',
    'how many turns have we had?',
    'Is this our first conversation?',
    'how often did we chat?',
    'did anything leave this machine?',
    'who can read what I write?',
    'is our chat private?',
    'do you mask my name before it is sent?',
    'why are your answers so short?',
    'what style do you write in?',
    'Diary?',
    'turn count?',
  ])('says yes to: %s', (text) => {
    expect(asksAboutLethe(text)).toBe(true);
  });

  it.each([
    'How can I sleep better?',
    'hello',
    'What should I cook tonight?',
    'The train was late again.',
    'Turn left at the church, then keep going.',
    'Tell me about the diary of Anne Frank and the secret annex in Amsterdam.'.repeat(5),
    '',
  ])('says no to: %s', (text) => {
    expect(asksAboutLethe(text)).toBe(false);
  });

  it('looks at any text in time that grows with its length', () => {
    for (const text of ['why '.repeat(75), 'how long '.repeat(33), 'my '.repeat(100)]) {
      expect(asksAboutLethe(text)).toBe(false);
    }
  });
});

describe('styleWordsOf', () => {
  it('names the three axes furthest from neutral, the strongest first, by their ends', () => {
    expect(styleWordsOf(NEUTRAL)).toEqual([]);
    const axes = {
      ...NEUTRAL,
      complexity: 0.3,
      verbosity: 0.1,
      warmth: 1,
      pace: 0.66,
      formality: 0.6,
    };
    expect(styleWordsOf(axes)).toEqual(['warm', 'short', 'simple']);
    expect(styleWordsOf({ ...NEUTRAL, pace: 0.66 })).toEqual(['brisk']);
  });
});

describe('countKept', () => {
  /** A store with so many receipts, two values masked in each. */
  const storeOf = (count: number) => {
    const asked: number[] = [];
    const list = async (_: string, { limit = 0, offset = 0 } = {}) => {
      asked.push(offset);
      return Array.from({ length: Math.min(limit, count - offset) }, (_, i) => ({
        sequence: i,
        receipt: { masked: { EMAIL: 1, PERSON: 1 } },
      }));
    };
    const total = (number: number) => async () => ({ total: number });
    const store = { diary: { list: total(3) }, memories: { list: total(2) }, receipts: { list } };
    return { store: store as unknown as Parameters<typeof countKept>[0], asked };
  };

  it('counts sessions, memories, what left and what was masked', async () => {
    expect(await countKept(storeOf(0).store, 'ann')).toEqual({
      ...{ sessions: 3, memories: 2, left: 0, masked: 0 },
    });
    expect(await countKept(storeOf(150).store, 'ann')).toMatchObject({ left: 150, masked: 300 });
  });

  it('stops counting beyond what is told', async () => {
    const { store, asked } = storeOf(1_000_000);
    expect(await countKept(store, 'ann')).toMatchObject({ left: 1_000, masked: 2_000 });
    expect(asked).toHaveLength(10);
  });
});
