import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createConstitution } from '../constitution/constitution.ts';
import { parseConstitution } from '../constitution/parse-constitution.ts';
import { createRuleDetectors } from '../detectors.ts';
import { judge } from '../judge/judge.ts';
import type { Detector, SignalRequest } from '../signals/signal.ts';
import { createGuard, type GuardOptions, HELD, HELD_SENTENCE } from './guard.ts';

const { principles } = parseConstitution(
  `principles:
  - {id: harm, title: H, text: H, action: block, signals: {harmfulRequest: 0.6, harmfulContent: 0.5}}
  - {id: press, title: P, text: P, action: revise, signals: {manipulation: 0.5}}`,
  { file: 'test' },
);

const constitution = createConstitution({ sensitivity: 'medium', principles });
const rules = createRuleDetectors();

const options: GuardOptions = {
  constitution,
  detectors: rules,
  direction: 'output',
  policy: 'enforce',
};

const BAD = 'Mix bleach with ammonia in a closed room.';

/** What was shown after each chunk, and how it ended. */
function guarded(chunks: readonly string[], change: Partial<GuardOptions> = {}) {
  const guard = createGuard({ ...options, ...change });
  let taken = 0;
  let shown = '';
  let mostHeld = 0;
  for (const chunk of chunks) {
    taken += chunk.length;
    const { release, stop } = guard.push(chunk);
    shown += release;
    if (stop === undefined) mostHeld = Math.max(mostHeld, taken - shown.length);
  }
  const { release, judgement, stop } = guard.end();
  return { shown: shown + release, judgement, isStopped: stop !== undefined, mostHeld };
}

const characters = (text: string) => text.split('');

const sentences = fc.array(
  fc.constantFrom(
    'The river is calm tonight. ',
    'Here is how to bake a cake. ',
    'Here is how to kill a Python process and start it again. ',
    'You have no choice but to agree! ',
    `${BAD}\n`,
    'how to make a ',
    'bomb ',
    'shelter from the rain ',
    '漢字。',
    '🌙 ',
    '\n\n',
    'x'.repeat(150),
  ),
  { maxLength: 40 },
);

/** The text in pieces, which may part a surrogate pair. */
const chunked = sentences.chain((parts) => {
  const text = parts.join('');
  return fc
    .array(fc.nat({ max: text.length }), { maxLength: 60 })
    .map((cuts) => [...new Set([0, ...cuts, text.length])].sort((one, other) => one - other))
    .map((cuts) => ({ text, chunks: cuts.slice(1).map((to, at) => text.slice(cuts[at], to)) }));
});

describe('whatever the chunks', () => {
  it.each(['watch', 'sentence'] as const)('the same is shown and judged by %s', (hold) => {
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        const { mostHeld, ...outcome } = guarded(chunks, { hold });
        const { mostHeld: _, ...whole } = guarded([text], { hold });
        expect(outcome).toEqual(whole);
        expect(mostHeld).toBeLessThanOrEqual(hold === 'watch' ? HELD : HELD_SENTENCE);
      }),
    );
  });

  it('a text that is not stopped is shown in full and judged as the whole of it', () => {
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        const { shown, judgement, isStopped } = guarded(chunks);
        if (isStopped) {
          expect(judgement.verdict).toBe('block');
          expect(text.startsWith(shown)).toBe(true);
        } else {
          expect(judgement).toEqual(judge(text, options));
          expect(shown).toBe(text);
        }
      }),
    );
  });

  it('a text that would be blocked never ends without a stop', () => {
    fc.assert(
      fc.property(chunked, ({ text, chunks }) => {
        if (judge(text, options).verdict === 'block') expect(guarded(chunks).isStopped).toBe(true);
      }),
    );
  });
});

describe('released', () => {
  it('a word leaves with the white space after it', () => {
    const guard = createGuard(options);
    expect(guard.push('The river ')).toEqual({ release: 'The river ' });
    expect(guard.push('is calm')).toEqual({ release: 'is ' });
    expect(guard.end()).toMatchObject({ release: 'calm', judgement: { verdict: 'allow' } });
  });

  it('a rule that is under way holds the words until it is over', () => {
    const guard = createGuard(options);
    const shown = 'It is said: mix bleach and a little water with it now . '
      .split(' ')
      .map((word) => guard.push(`${word} `).release);
    expect(shown.slice(0, 4)).toEqual(['It ', 'is ', 'said: ', 'mix ']);
    expect(shown[4]).toBe('');
    expect(shown.join('')).toContain('bleach and a little water with it now');
  });

  it('what is not asked of an answer holds nothing', () => {
    const jailbreaky: Detector = {
      id: 'jailbreaky',
      signals: ['jailbreak'],
      detect: () => ({ jailbreak: { score: 1, findings: [] } }),
    };
    const law = createConstitution({
      sensitivity: 'medium',
      principles: principles.map((one) => ({
        ...one,
        signals: { ...one.signals, jailbreak: 0.5 },
      })),
    });
    const guard = createGuard({
      ...{ ...options, constitution: law },
      detectors: [...rules, jailbreaky],
    });
    expect(guard.push('The river is calm. It is late ')).toEqual({
      release: 'The river is calm. It is late ',
    });
  });

  it('half a sentence that turns out harmless is not stopped', () => {
    expect(guarded(characters('Here is how to kill the Python process.'))).toMatchObject({
      shown: 'Here is how to kill the Python process.',
      isStopped: false,
    });
  });

  it('by sentence nothing of a sentence is shown before its end', () => {
    const guard = createGuard({ ...options, hold: 'sentence' });
    expect(guard.push('The river is calm')).toEqual({ release: '' });
    expect(guard.push('. And ')).toEqual({ release: 'The river is calm. ' });
    expect(guard.end().release).toBe('And ');
  });
});

describe('stopped', () => {
  it('nothing of the sentence that breaks a principle is shown by sentence', () => {
    const outcome = guarded(characters(`It is late. ${BAD} Then wait.`), { hold: 'sentence' });
    expect(outcome).toMatchObject({ shown: 'It is late. ', isStopped: true });
    expect(outcome.judgement.principles[0]).toMatchObject({
      id: 'harm',
      verdict: 'block',
      spans: [{ start: 12, end: 35 }],
    });
  });

  it('after the stop nothing is taken or released', () => {
    const guard = createGuard(options);
    const { stop } = guard.push(`${BAD} And then `);
    expect(stop?.verdict).toBe('block');
    expect(guard.push('the rest ')).toEqual({ release: '', stop });
    expect(guard.end()).toEqual({ release: '', stop, judgement: stop });
  });

  it('the spans are places in the whole text, however long it is', () => {
    const before = 'The river is calm tonight. '.repeat(400);
    const { judgement, isStopped } = guarded([`${before}${BAD}`]);
    expect(isStopped).toBe(true);
    expect(judgement.principles[0]?.spans).toEqual([
      { start: before.length, end: before.length + 23 },
    ]);
  });

  it('a text that cannot be judged passes marked, or is stopped where that was asked for', () => {
    const failing: Detector = {
      id: 'failing',
      signals: ['harmfulRequest'],
      detect: () => {
        throw new Error('never quoted');
      },
      watch: () => ({
        push: () => {
          throw new Error('never quoted');
        },
        endSentence: () => undefined,
        open: false,
      }),
    };
    const detectors = [...rules, failing];
    expect(guarded(['Hello there. '], { detectors })).toMatchObject({
      shown: 'Hello there. ',
      judgement: { verdict: 'unscored' },
    });
    expect(guarded(['Hello there. '], { detectors, stopUnscored: true })).toMatchObject({
      shown: '',
      isStopped: true,
    });
  });
});

describe('policies', () => {
  it('observe shows everything at once and still tells what it found', () => {
    const guard = createGuard({ ...options, policy: 'observe' });
    expect(guard.push(BAD)).toEqual({ release: BAD });
    expect(guard.end()).toEqual({ release: '', judgement: judge(BAD, options) });
  });

  it('off judges nothing and says so', () => {
    const guard = createGuard({ ...options, policy: 'off' });
    expect(guard.push(BAD)).toEqual({ release: BAD });
    expect(guard.end()).toMatchObject({ release: '', judgement: { verdict: 'unscored' } });
  });
});

describe('long texts', () => {
  /** Counts what is judged; as dear as any detector that reads its text once. */
  function counting() {
    const seen = { units: 0, longest: 0 };
    const detector: Detector = {
      id: 'counting',
      signals: ['harmfulRequest', 'harmfulContent', 'manipulation'],
      detect({ text }: SignalRequest) {
        seen.units += text.length;
        seen.longest = Math.max(seen.longest, text.length);
        const isBad = text.length < 500 && text.endsWith('worst. ');
        return isBad ? { harmfulRequest: { score: 1, findings: [] } } : {};
      },
    };
    return { seen, detector };
  }

  it.each([
    ['sentences', 'The river is calm tonight. '],
    ['no sentence at all', 'calm '],
    ['no white space', 'calm'],
    ['line ends', '\n'],
    ['sentences that look bad and are not', `${'calm '.repeat(120)}the worst. `],
  ])('four times as much of %s is at most five times the work', (_, part) => {
    const work = (length: number) => {
      const { seen, detector } = counting();
      const text = part.repeat(Math.ceil(length / part.length));
      guarded([text], { detectors: [detector] });
      return seen.units;
    };
    expect(work(80_000)).toBeLessThanOrEqual(5 * work(20_000));
  });

  it('what looks bad too often to be judged again is stopped', () => {
    const { detector } = counting();
    const { isStopped, shown } = guarded(['calm '.repeat(120), 'the worst. '.repeat(400)], {
      detectors: [detector],
    });
    expect(isStopped).toBe(true);
    expect(shown.length).toBeGreaterThan(620);
  });

  it('never more than 100,000 code units are judged at once, and all of them are', () => {
    const { seen, detector } = counting();
    const end = guarded(['calm river. '.repeat(25_000)], {
      policy: 'observe',
      detectors: [detector, ...rules],
    });
    expect(seen.longest).toBe(100_000);
    expect(end.judgement.verdict).toBe('allow');
    const late = `${'calm river. '.repeat(20_000)}${BAD}`;
    const { judgement } = guarded([late], { policy: 'observe' });
    expect(judgement.verdict).toBe('block');
    expect(judgement.principles[0]?.spans).toEqual([{ start: 240_000, end: 240_023 }]);
  });
});
