import { AXES, type AxisValues } from '@lethe/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planEdits } from './plan.ts';
import { createPostprocess } from './postprocess.ts';

const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;

function process(text: string, axes: Partial<AxisValues> = {}, chunks: readonly string[] = [text]) {
  const transform = createPostprocess(planEdits({ ...NEUTRAL, ...axes }));
  let shown = '';
  for (const chunk of chunks) shown += transform.push(chunk);
  shown += transform.end();
  return { shown, ...transform.edits };
}

const unchanged = (text: string, axes: Partial<AxisValues>) =>
  expect(process(text, axes).shown).toBe(text);

const CASUAL = { formality: 0 };
const FORMAL = { formality: 1 };
const PLAIN = { complexity: 0 };
const SHORT = { verbosity: 0 };

describe('contractions', () => {
  it('shortens for a casual style', () => {
    expect(process('I am sure it is fine. We do not mind.', CASUAL)).toEqual({
      shown: "I'm sure it's fine. We don't mind.",
      sentencesCut: 0,
      contractions: 3,
      plainWords: 0,
    });
  });

  it('writes out for a formal style', () => {
    expect(
      process("I'm sure it's fine. We can’t say, and I'd wait. Let's see.", FORMAL).shown,
    ).toBe('I am sure it is fine. We cannot say, and I would wait. Let us see.');
  });

  it('keeps capitals and the marks around a word', () => {
    expect(process('"Hi" (It is *here*), I WILL NOT wait.', CASUAL).shown).toBe(
      '"Hi" (It\'s *here*), I WILL NOT wait.',
    );
  });

  it.each([
    'Yes, I am.',
    'I have a dog.',
    'Let us know.',
    'That is, in short, so.',
    'Look where they are now.',
    'Keep it as it is today.',
  ])('keeps the long form where the short one does not fit: %s', (text) => unchanged(text, CASUAL));

  it('tells has, had, is and would apart', () => {
    expect(process("It's been long. It's late. I'd better go. I'd go.", FORMAL).shown).toBe(
      'It has been long. It is late. I had better go. I would go.',
    );
  });

  it.each(["Isn't it nice?", "Can't you see?"])('keeps a question in order: %s', (text) =>
    unchanged(text, FORMAL),
  );
});

describe('plain words', () => {
  it('replaces long words and phrases', () => {
    expect(process('In order to commence, we utilise numerous tools.', PLAIN)).toEqual({
      shown: 'To start, we use many tools.',
      sentencesCut: 0,
      contractions: 0,
      plainWords: 4,
    });
  });

  it('keeps a word when the article before it would no longer fit', () => {
    unchanged('Take a sufficient amount.', PLAIN);
    expect(process('Add an additional line, a sufficient one.', PLAIN).shown).toBe(
      'Add an extra line, a sufficient one.',
    );
  });

  it.each([
    'It is therefore not late.',
    'The majority of the rooms are dark.',
    'We ensure safety.',
    'They conclude that it rains.',
    'She will respond to it.',
    'This endeavour went well.',
  ])('keeps a word where the plain one would not fit: %s', (text) => unchanged(text, PLAIN));

  it('replaces it where it does fit', () => {
    expect(
      process('Therefore we endeavour to ensure that the majority of rooms respond.', PLAIN).shown,
    ).toBe('So we try to make sure that most rooms answer.');
  });

  it('follows accessibility as it follows complexity', () => {
    expect(process('We commence.', { accessibility: 1 }).shown).toBe('We start.');
  });
});

describe('what is never changed', () => {
  const loud = { formality: 0, complexity: 0 };
  it.each([
    ['inline code', 'Run `I am utilise. It is` now.'],
    ['a fenced block', 'See:\n\n```ts\nI am here. It is so. utilise();\n```\n'],
    ['a tilde block', '~~~\nIt is.\n```\nI am.\n~~~'],
    ['a fenced block in a list', '- ```\n  I am here. It is so.\n  ```'],
    ['a fenced block in a quoted line', '> ```\n> I am here.\n> ```'],
    ['an indented block', 'See:\n\n    I am here. It is so.\n    utilise it is\n'],
    ['a quoted line', '> I am here.\n> It is so.'],
    ['a quotation over two lines', 'She said "I am late.\nIt is cold" then.'],
    ['inline code over two lines', 'Run `I am\nutilise` now.'],
    ['a quotation', 'She said "I am late. It is cold" then.'],
    ['a curly quotation', 'He said “I am ready to utilise it.”'],
    ['an address', 'See https://example.org/I-am/utilise?it=is or mail it.is@utilise.org first.'],
    ['numbers', 'Pi is 3.14159, about 22/7; 1,000.50 EUR at 9.30 a.m.'],
    ['a prohibition', 'Do not utilise bleach with it.'],
    ['a warning whose cue comes last', 'I am sure it is a danger.'],
    ['a call for help', 'It is best to call 112.'],
    ['never', 'Never utilise it.'],
  ])('%s', (_, text) => unchanged(text, loud));

  it('edits after a closed block', () => {
    expect(process('```\nI am.\n```\nI am here.', loud).shown).toBe("```\nI am.\n```\nI'm here.");
  });

  it('edits after an indented block, and after a quotation that never closed', () => {
    expect(process('See:\n\n    I am.\n\nI am here.', loud).shown).toBe(
      "See:\n\n    I am.\n\nI'm here.",
    );
    expect(process('It is "so.\n\nI am here.', loud).shown).toBe('It is "so.\n\nI\'m here.');
  });

  it('edits again 600 characters after a quotation mark that was never closed', () => {
    const open = `It is "so ${'and on '.repeat(90)}`;
    expect(process(`${open}it is here.`, loud).shown).toBe(`${open}it's here.`);
  });

  it('does not take telling about oneself for a warning', () => {
    expect(process('I do not know, and I never store what it is.', loud).shown).toBe(
      "I don't know, and I never store what it is.",
    );
  });
});

describe('the sentence budget', () => {
  it('keeps the first sentences', () => {
    expect(process('One is here. Two is here. Three is here. Four is here.', SHORT)).toEqual({
      shown: 'One is here. Two is here.',
      sentencesCut: 2,
      contractions: 0,
      plainWords: 0,
    });
  });

  it.each([
    ['abbreviations', 'Dr. Smith met Mr. J. Jones, e.g. Tuesday. It went well.'],
    ['decimals', 'It is 3.5 m. It went up.'],
    ['an ellipsis', 'Well... it depends. It does.'],
    ['a number sign', 'See No. 5 there. It is good.'],
    ['closing marks', 'He left (at last!). She "stayed." '.trimEnd()],
    ['a question inside', 'The "why? How?" part is next. It ends.'],
  ])('counts two sentences with %s', (_, text) => {
    unchanged(text, SHORT);
    expect(process(`${text} More here.`, SHORT)).toMatchObject({ shown: text, sentencesCut: 1 });
  });

  it('counts the items of a list, numbers and all', () => {
    expect(process('1. First thing\n2. Second thing\n3. Third thing', SHORT)).toMatchObject({
      shown: '1. First thing\n2. Second thing',
      sentencesCut: 1,
    });
  });

  it('lets a safety warning through after the budget', () => {
    expect(process('One is. Two is. Three is. Never mix bleach. Five is.', SHORT).shown).toBe(
      'One is. Two is. Never mix bleach.',
    );
  });

  it('lets a code block through after the budget', () => {
    const text = 'One is.\nTwo is:\n```\nmake all. Now.\n```\n';
    unchanged(text, SHORT);
  });

  it('lets an indented block through after the budget, and does not cut into a quotation', () => {
    unchanged('One is.\nTwo is:\n\n    make all. Now.\n    make. It.\n', SHORT);
    unchanged('One is. He said "Two. Three.\nFour is. Five."', SHORT);
  });

  it('is done when enough was looked at, and shows nothing more', () => {
    const transform = createPostprocess(planEdits({ ...NEUTRAL, ...SHORT }));
    expect(transform.push('One is. Two is. Three is. Four is. ')).toBe('One is. Two is.');
    expect(transform.done).toBe(false);
    expect(transform.push('Five ')).toBe('');
    expect(transform.push('never. Six ')).toBe('');
    expect(transform.done).toBe(true);
    expect(transform.push('Danger. ')).toBe('');
    expect(transform.end()).toBe('');
    expect(transform.edits.sentencesCut).toBe(2);
  });
});

describe('courtesies', () => {
  it('drops fillers with pace and offers with directness', () => {
    expect(
      process('Sure! Happy to help.\n\nUse a map. Let me know if you want more.', {
        pace: 1,
        directness: 1,
      }),
    ).toMatchObject({ shown: 'Use a map.', sentencesCut: 3 });
  });

  it('never empties an answer', () => {
    expect(
      process('Sure! Let me know if you want more.', { pace: 1, directness: 1 }),
    ).toMatchObject({
      shown: 'Sure!',
      sentencesCut: 1,
    });
  });

  it('do not use up the sentence budget', () => {
    const text = 'Good question! Sure. One is. Two is.';
    expect(process(`${text} Three is.`, SHORT)).toMatchObject({ shown: text, sentencesCut: 1 });
  });

  it('keeps a sentence that only begins like a filler', () => {
    unchanged('Sure, a map is best. Of course it is.', { pace: 1 });
  });
});

describe('streaming', () => {
  const transformOf = (axes: Partial<AxisValues>) =>
    createPostprocess(planEdits({ ...NEUTRAL, ...axes }));

  it('releases every word as soon as the next begins', () => {
    const transform = transformOf({});
    expect(['Water', ' is', ' wet', '. It', ' is'].map((chunk) => transform.push(chunk))).toEqual([
      '',
      'Water ',
      'is ',
      'wet.',
      ' It ',
    ]);
  });

  it('holds a sentence from its first change on, and no earlier', () => {
    const transform = transformOf(CASUAL);
    expect(transform.push('I think ')).toBe('I think');
    expect(transform.push('that it is well ')).toBe(' that ');
    expect(transform.push('known. Then ')).toBe("it's well known. Then");
  });

  it('holds back at most 1,000 characters of a sentence, then lets it pass unchanged', () => {
    const transform = transformOf(CASUAL);
    let held = 0;
    let given = '';
    let taken = '';
    for (let index = 0; index < 500; index++) {
      taken += 'it is words ';
      given += transform.push('it is words ');
      held = Math.max(held, taken.length - given.length);
    }
    expect(held).toBeLessThanOrEqual(1000 + 12);
    expect(given + transform.end()).toBe(taken);
  });

  it('holds back at most 256 characters without white space', () => {
    const transform = transformOf(CASUAL);
    let given = 0;
    let held = 0;
    for (let taken = 1; taken <= 10_000; taken++) {
      given += transform.push('x').length;
      held = Math.max(held, taken - given);
    }
    expect(held).toBe(256);
  });

  it('never splits a surrogate pair', () => {
    const transform = transformOf({});
    const pieces = Array.from({ length: 400 }, () => transform.push('a😀'));
    for (const piece of [...pieces, transform.end()]) expect(piece.isWellFormed()).toBe(true);
  });
});

const WORDS = [
  ...['I', 'am', 'it', 'is', "it's", 'do', 'not', "don't", 'utilise', 'in', 'order', 'to', 'an'],
  ...['additional', 'never', 'call', '112', 'Sure!', 'Of', 'course.', 'Let', 'me', 'know', 'if'],
  ...[
    'Dr.',
    'e.g.',
    '3.14',
    '...',
    '"so',
    'said."',
    '`code',
    'b`',
    '```',
    '~~~',
    '1.',
    '-',
    '>',
    '😀',
  ],
  ...['end.', 'What?', 'Wow!', 'https://a.b/c', '(It', 'is)', '**I', 'am**', '“x', 'y”', "'tis"],
];
const text = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
        fc.string({ unit: 'grapheme' }),
      ),
      fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', '\n\n    ', '\n    ', '  ', ''),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.flat().join(''));
const axes = fc.record(
  Object.fromEntries(AXES.map((axis) => [axis, fc.constantFrom(0, 0.1, 0.3, 0.5, 0.7, 0.9, 1)])),
) as fc.Arbitrary<AxisValues>;

describe('properties', () => {
  it('any chunking gives the same text and the same counts', () => {
    fc.assert(
      fc.property(
        text,
        axes,
        fc.array(fc.nat({ max: 20 }), { maxLength: 40 }),
        (input, values, cuts) => {
          const chunks: string[] = [];
          let rest = input;
          for (const cut of cuts) {
            chunks.push(rest.slice(0, cut));
            rest = rest.slice(cut);
          }
          chunks.push(rest);
          const whole = process(input, values);
          expect(process(input, values, chunks)).toEqual(whole);
          expect(process(input, values, [...input.split('')])).toEqual(whole);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('passes any text within the budget unchanged at neutral', () => {
    fc.assert(
      fc.property(text, (input) => {
        expect(process(input, { verbosity: 1 }).shown).toBe(input);
      }),
      { numRuns: 300 },
    );
  });
});
