import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { through } from '../../test/through.ts';
import { SEGMENT } from './segments.ts';
import { createPseudonymSession, type PseudonymSession } from './session.ts';

const fixed = (options = {}): PseudonymSession =>
  createPseudonymSession({ randomBytes: (length) => new Uint8Array(length).fill(4), ...options });

const MESSAGE =
  'I am Maria Lopez, write to maria@example.org or call +44 20 7946 0958. Maria Lopez says hi.';

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10 }),
  fc.constantFrom(
    'ann@example.org',
    'ANN@example.org',
    '+44 20 7946 0958',
    ' ',
    '\\',
    '[',
    ']',
    '[EMAIL_GGGGG_1]',
    'EMAIL_GGGGG_1',
    'email gggg',
    '\\[EMAIL\\_GGGGG\\_2\\]',
    '123-45-6789',
    'Anna Kowalska',
    '\n',
    '1',
    'v2',
    '_',
  ),
);
const texts = fc.array(piece, { maxLength: 16 }).map((pieces) => pieces.join(''));

describe('stand-ins', () => {
  test('are counted by type, however many ways a value is written in', () => {
    const session = fixed();
    session.pseudonymise('ann@example.org, ANN@example.org, bob@example.org, +44 20 7946 0958');
    session.pseudonymise('[EMAIL_GGGGG_1]');
    expect(session.counts()).toEqual({ EMAIL: 2, PHONE: 1 });
  });

  test('come from the detector that is given', () => {
    const asked: string[] = [];
    const session = fixed({
      detector: (text: string) => {
        asked.push(text);
        return [{ start: 0, end: 3, type: 'PERSON', score: 1, ruleId: 'own', reason: 'own' }];
      },
    });
    expect(session.pseudonymise('Ann writes.')).toBe('[PERSON_GGGGG_1] writes.');
    expect(asked).toEqual(['Ann writes.']);
  });

  test('are typed, tagged and the same for the same value', () => {
    const session = fixed();
    expect(session.tag).toBe('GGGGG');
    expect(session.pseudonymise(MESSAGE)).toBe(
      'I am [PERSON_GGGGG_1], write to [EMAIL_GGGGG_1] or call [PHONE_GGGGG_1]. [PERSON_GGGGG_1] says hi.',
    );
    expect(session.size).toBe(3);
  });

  test('another way to write a value keeps its number', () => {
    const session = fixed();
    expect(session.pseudonymise('ann@example.org and ANN@example.org')).toBe(
      '[EMAIL_GGGGG_1] and [EMAIL_GGGGG_1v2]',
    );
    expect(session.pseudonymise('+44 20 7946 0958, +442079460958')).toBe(
      '[PHONE_GGGGG_1], [PHONE_GGGGG_1v2]',
    );
  });

  test('a session has a capacity, and fails closed beyond it', () => {
    const session = fixed({ capacity: 1 });
    expect(() => session.pseudonymise(MESSAGE)).toThrow(
      expect.objectContaining({ code: 'PRIVACY_SESSION_FULL' }),
    );
  });

  test('two sessions differ in their tag', () =>
    expect(createPseudonymSession().tag).not.toBe(createPseudonymSession().tag));
});

describe('restoring', () => {
  const session = fixed();
  session.pseudonymise(MESSAGE);
  test.each([
    '[EMAIL_GGGGG_1]',
    'EMAIL_GGGGG_1',
    '[email_ggggg_1]',
    '\\[EMAIL\\_GGGGG\\_1\\]',
    '[EMAIL GGGGG 1]',
    '[ EMAIL_GGGGG_1 ]',
    'EMAIL-GGGGG-1',
  ])('%s', (written) => expect(session.restore(`To ${written}.`)).toBe('To maria@example.org.'));
  test('a possessive', () => expect(session.restore("[PERSON_GGGGG_1]'s")).toBe("Maria Lopez's"));
  test('a stand-in of another session, or one never issued, stays', () => {
    for (const foreign of ['[EMAIL_HHHHH_1]', '[EMAIL_GGGGG_99]', '[URL_GGGGG_1]'])
      expect(session.restore(foreign)).toBe(foreign);
  });
  test('inside a JSON string the value is escaped', () => {
    const quoting = fixed();
    quoting.conceal('a "b"\n');
    expect(JSON.parse(quoting.restore('{"x":"[LITERAL_GGGGG_1]"}', { json: true }))).toEqual({
      x: 'a "b"\n',
    });
  });
  test('100,000 strings that look like stand-ins', () => {
    const text = '[EMAIL_GGGGG_1] '.repeat(100_000);
    const fresh = fixed();
    expect(fresh.restore(fresh.pseudonymise(text))).toBe(text);
    expect(fresh.size).toBe(1);
  }, 60_000);
  test('strings that look like stand-ins in use, with no space between them, over segments', () => {
    const text = `ann@example.org ${'[EMAIL_GGGGG_1]'.repeat(3000)}`;
    const fresh = fixed();
    expect(fresh.restore(fresh.pseudonymise(text))).toBe(text);
  });
  test('two sessions at once never mix', () => {
    const numbers = fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 9 })), { maxLength: 20 });
    fc.assert(
      fc.property(numbers, (messages) => {
        const [one, two] = [3, 4].map((byte) =>
          createPseudonymSession({ randomBytes: (length) => new Uint8Array(length).fill(byte) }),
        ) as [PseudonymSession, PseudonymSession];
        for (const [first, number] of messages) {
          const [own, other] = first ? [one, two] : [two, one];
          const text = `mail user${number}@${first ? 'one' : 'two'}.example.org now`;
          const sent = own.pseudonymise(text);
          expect(sent).not.toContain('user');
          expect(other.restore(sent)).toBe(sent);
          expect(own.restore(sent)).toBe(text);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('what looks like two placeholders in a row comes back as it was', () => {
  for (const text of [
    'ann@example.org EMAIL_GGGGG_1EMAIL_GGGGG_1',
    'ann@example.org [EMAIL_GGGGG_1]EMAIL_GGGGG_1EMAIL_GGGGG_1x',
  ]) {
    const session = fixed();
    expect(session.restore(session.pseudonymise(text))).toBe(text);
  }
});

describe('properties', () => {
  test('restore(pseudonymise(text)) is text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const session = fixed();
        expect(session.restore(session.pseudonymise(text))).toBe(text);
      }),
      { numRuns: 300 },
    );
  });

  test('restoring a stream: every cut in two gives what one piece gives', async () => {
    const session = fixed();
    const sent = session
      .pseudonymise(MESSAGE)
      .replace('[EMAIL_GGGGG_1]', '\\[email\\_ggggg\\_1\\]');
    const whole = session.restore(sent);
    for (let i = 0; i <= sent.length; i++) {
      expect(await through(session.restoreStream(), [sent.slice(0, i), sent.slice(i)])).toBe(whole);
    }
    expect(await through(session.restoreStream(), [...sent])).toBe(whole);
  });

  test('restoring a stream: random cuts of random texts', async () => {
    await fc.assert(
      fc.asyncProperty(
        texts,
        fc.array(fc.nat({ max: 60 }), { maxLength: 5 }),
        async (text, cuts) => {
          const session = fixed();
          session.pseudonymise('ann@example.org, Anna Kowalska');
          const at = [0, ...[...cuts].sort((a, b) => a - b), text.length];
          const chunks = at.slice(1).map((end, i) => text.slice(at[i], end));
          expect(await through(session.restoreStream(), chunks)).toBe(
            session.restore(chunks.join('')),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  test('a stream going out equals one piece, over segments too', async () => {
    const text = `${MESSAGE} ${'word '.repeat(SEGMENT / 4)} ${MESSAGE}`;
    const whole = fixed().pseudonymise(text);
    for (const size of [1, 7, 1000, SEGMENT, SEGMENT + 1, text.length]) {
      const chunks = Array.from({ length: Math.ceil(text.length / size) }, (_, i) =>
        text.slice(i * size, (i + 1) * size),
      );
      expect(await through(fixed().pseudonymiseStream(), chunks)).toBe(whole);
    }
  });
});
