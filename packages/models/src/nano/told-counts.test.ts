import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NanoFacts } from './facts.ts';
import { createToldCounts } from './told-counts.ts';

const FACTS: NanoFacts = { turns: 12, sessions: 3, memories: 1, left: 0, masked: 1000, style: [] };

const tell = (pieces: readonly string[], facts: NanoFacts | undefined = FACTS): string => {
  const counts = createToldCounts(facts);
  return pieces.map((piece) => counts.push(piece)).join('') + counts.end();
};

describe('the counts an answer tells of its own state', () => {
  it.each([
    [
      'I know 99 turns in 1 session, as numbers only.',
      'I know 12 turns in 3 sessions, as numbers only.',
    ],
    ['You asked me to remember 7 texts.', 'You asked me to remember 1 text.'],
    ['something left this machine 1 time', 'something left this machine 0 times'],
    ['and 1 detail was masked before', 'and many details were masked before'],
    ['many memories were kept', '1 memory was kept'],
  ])('%s -> %s', (written, told) => {
    expect(tell([written])).toBe(told);
  });

  it.each([
    'It is dropped after 30 minutes.',
    'You have many choices, and 12 of them are mine.',
    'Turn 4 of the session',
    'the timetable has 3 timeslots',
  ])('leaves alone what counts something else: %s', (text) => {
    expect(tell([text])).toBe(text);
  });

  it('changes nothing where no facts are told', () => {
    expect(createToldCounts(undefined).push('I know 99 turns')).toBe('I know 99 turns');
  });

  it('is the same however the text arrives', () => {
    const word = fc.constantFrom(
      '99',
      'many',
      'turns',
      'detail',
      'was',
      'were',
      'a',
      '.',
      'ma',
      '1',
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }),
        fc.constantFrom('', ' '),
        fc.infiniteStream(fc.nat(3)),
        (words, gap, cuts) => {
          const text = words.join(gap);
          const pieces: string[] = [];
          for (let at = 0; at < text.length; ) {
            const next = at + 1 + cuts.next().value!;
            pieces.push(text.slice(at, next));
            at = next;
          }
          expect(tell(pieces)).toBe(tell([text]));
        },
      ),
    );
  });

  it('holds back no more than a number, its noun and a verb', () => {
    const counts = createToldCounts(FACTS);
    const text = 'so far there are 99 turns and many details were here. '.repeat(20);
    let given = 0;
    for (const [index, unit] of [...text].entries()) {
      given += counts.push(unit).length;
      expect(index + 1 - given).toBeLessThan(100);
    }
  });
});
