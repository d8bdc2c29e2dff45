import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { through } from '../../test/through.ts';
import { protectRequest } from '../requests/protect-request.ts';
import { scanStandIns } from './scan.ts';
import { createPseudonymSession, type PseudonymSession } from './session.ts';
import { createStandIns } from './stand-ins.ts';
import { createSeenWords } from './surrogates/seen-words.ts';

const open = (start = 4): PseudonymSession => {
  let byte = start;
  return createPseudonymSession({
    style: 'surrogate',
    randomBytes: (length) => Uint8Array.from({ length }, () => byte++ & 255),
  });
};

const MESSAGE =
  'I am Maria Lopez, write to maria@gmail.com or call +44 20 7111 0958. Maria Lopez says hi.';

describe('surrogates', () => {
  test('read like values, are the same for the same value, and come back', () => {
    const session = open();
    const sent = session.pseudonymise(MESSAGE);
    expect(sent).toMatch(
      /^I am ([A-Z]\w+ [A-Z]\w+), write to [a-z]+\.[a-z]+\d\d@example\.\w{3} or call \+44 \d\d \d{4} \d{4}\. \1 says hi\.$/,
    );
    for (const value of ['Maria', 'Lopez', 'gmail', '7111']) expect(sent).not.toContain(value);
    expect(session.restore(sent)).toBe(MESSAGE);
    expect(session.pseudonymise(MESSAGE)).toBe(sent);
  });

  test('another way to write a value shows in its stand-in', () => {
    const session = open();
    const [first, second] = session.pseudonymise('ann@gmail.com ANN@GMAIL.COM').split(' ');
    expect(second).toBe(first?.toUpperCase());
  });

  test('a secret gets a placeholder', () => {
    const session = open();
    const sent = session.pseudonymise('password=hJ7!kQ2x-Zp9w');
    expect(sent).toContain(`[SECRET_${session.tag}_1]`);
    expect(session.restore(sent)).toBe('password=hJ7!kQ2x-Zp9w');
  });

  test('the text of a later message that reads like one is stood in for itself', () => {
    const session = open();
    const [name] = /[A-Z]\w+ [A-Z]\w+/.exec(session.pseudonymise('I am Maria Lopez')) as [string];
    const sent = session.pseudonymise(`the phrase ${name.split(' ').join(' ')}`);
    expect(sent).not.toContain(name);
    expect(session.restore(sent)).toBe(`the phrase ${name}`);
  });

  test('no stand-in is made of words that somebody wrote', () => {
    const words = [...Array(30).keys()].map((n) => `person${n}@gmail.com`).join(' ');
    const first = open().pseudonymise(words);
    const session = open();
    session.pseudonymise(first.replaceAll(/[@.]/g, ' '));
    expect(
      new Set(session.pseudonymise(words).split(' ')).isDisjointFrom(new Set(first.split(' '))),
    ).toBe(true);
  });

  test('past the bound of words that are remembered, every text may have been read', () => {
    const seen = createSeenWords(2);
    seen.read('one');
    expect(seen.mayHold('other')).toBe(false);
    seen.read('two three');
    expect(seen.mayHold('other')).toBe(true);
  });

  test('a request carries surrogates in text and in tool arguments', () => {
    const session = open();
    const body = protectRequest(
      {
        messages: [
          { role: 'user', content: 'Mail ann@gmail.com' },
          {
            role: 'assistant',
            tool_calls: [{ id: 'c', function: { name: 'f', arguments: '{"to":"ann@gmail.com"}' } }],
          },
        ],
      },
      { session },
    );
    const sent = JSON.stringify(body);
    expect(sent).not.toContain('ann@gmail.com');
    expect(sent.match(/[a-z.]+\d\d@example\.\w+/g)).toHaveLength(2);
  });
});

describe('properties of surrogates', () => {
  const texts = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constantFrom(
          'ann@example.org',
          '+44 20 7946 0958',
          '(212) 555-0134',
          'Anna Kowalska',
          'Nora Keller',
          '123-45-6789',
          '742 Evergreen Lane',
          'born 15/01/1990',
          '4242 4242 4242 4242',
          '192.0.2.7',
          ' ',
          '\n',
          ', ',
          'x',
          '7',
        ),
      ),
      { maxLength: 16 },
    )
    .map((pieces) => pieces.join(''));

  test('restore(pseudonymise(text)) is text, in one session over many texts', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 4 }), fc.nat({ max: 255 }), (all, start) => {
        const session = open(start);
        for (const text of all) expect(session.restore(session.pseudonymise(text))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test('restoring a stream: every cut in two, and each unit alone', async () => {
    const session = open();
    const sent = session.pseudonymise(MESSAGE);
    for (let i = 0; i <= sent.length; i++)
      expect(await through(session.restoreStream(), [sent.slice(0, i), sent.slice(i)])).toBe(
        MESSAGE,
      );
    expect(await through(session.restoreStream(), sent.split(''))).toBe(MESSAGE);
  });

  test('a stream holds back no more than one stand-in could be long', () => {
    const standIns = createStandIns({
      style: 'surrogate',
      capacity: 100,
      randomBytes: (length) => new Uint8Array(length).fill(4),
    });
    for (const value of ['Maria Lopez', 'Juan Perez', 'Ann']) standIns.nameOf('PERSON', value);
    const [name] = standIns.detected();
    const text = `${standIns.written(name?.[0] as string)} PERSON_${standIns.tag}_`.repeat(50);
    let buffer = '';
    let longest = 0;
    for (const unit of text) {
      buffer += unit;
      const { kept } = scanStandIns(buffer, {
        find: standIns.find,
        final: false,
        replace: (standIn) => standIns.valueOf(standIn),
      });
      buffer = buffer.slice(kept);
      longest = Math.max(longest, buffer.length);
    }
    expect(longest).toBeGreaterThan(5);
    expect(longest).toBeLessThanOrEqual(64);
  });
});
