import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { factsOf } from './facts.ts';
import { type Consolidable, planConsolidation } from './plan-consolidation.ts';

const kept = (...texts: string[]): Consolidable[] =>
  texts.map((text, at) => ({ id: `m${at}`, text, updatedAt: at }));
const plan = (...texts: string[]) =>
  planConsolidation(kept(...texts)).map(({ id, byId, why }) => `${id} ${why} ${byId}`);

describe('what says the same', () => {
  test.each([
    ['I am allergic to nuts', 'i am allergic to nuts.'],
    ['My sister’s name', "My  sister's name!"],
    ['Ich mag Tee', 'ich mag Tee'],
  ])('%j and %j', (one, other) => expect(plan(one, other)).toEqual(['m0 same m1']));

  test.each([
    ['I am allergic to nuts', 'I am allergic to shellfish'],
    ['I like tea', 'I like tea less than coffee'],
    ['My dog is called Fen', 'My dog is called Rex'],
    ['My sister is a nurse', 'My sister is in Bergen'],
    ['I like tea', 'I like coffee'],
    ['My favourite tea is green', 'My favourite book is Emma'],
  ])('both %j and %j stay', (one, other) => expect(plan(one, other)).toEqual([]));
});

describe('a correction supersedes', () => {
  test.each([
    ['I live in Bergen', 'I have moved to Oslo'],
    ['My dentist is Dr Lee', 'My dentist is now Dr Kim'],
    ['My favourite colour is blue', 'Actually, my favourite colour is green.'],
    ['I like liver', 'I do not like liver any more'],
    ["I don't drink coffee", 'I drink coffee now'],
    ['I am 41 years old', 'I am 42'],
    ['I work for the harbour', 'I work at the mill'],
  ])('%j is corrected by %j', (old, young) => {
    expect(plan(old, young)).toEqual(['m0 corrected m1']);
  });

  test('the newest of several counts, whatever their order', () => {
    const memories = kept('I live in Bergen', 'I live in Oslo', 'I live in Tromsø');
    for (const order of [memories, memories.toReversed()])
      expect(planConsolidation(order).map(({ id, byId }) => [id, byId])).toEqual([
        ['m1', 'm2'],
        ['m0', 'm2'],
      ]);
  });

  test('not where another fact would be lost with it', () => {
    expect(plan('I live in Bergen. My cat is blind.', 'I live in Oslo')).toEqual([]);
  });
});

test('what stands in another one as whole sentences needs no place of its own', () => {
  expect(plan('I have a cat.', 'My cat is blind. I have a cat. It eats fish.')).toEqual([
    'm0 within m1',
  ]);
  expect(plan('I have a cat.', 'Nobody says that I have a cat.')).toEqual([]);
});

const sentence = fc.constantFrom(
  'I live in Bergen',
  'I live in Oslo.',
  'I like tea',
  'i LIKE tea!',
  'I do not like tea',
  'My dentist is Dr Lee',
  'My dentist is Dr Kim',
  'The key is under the mat',
  'Fen is afraid of fireworks',
  '',
);
const memories = fc
  .array(fc.array(sentence, { minLength: 1, maxLength: 3 }), { maxLength: 30 })
  .chain((texts) =>
    fc.record({
      texts: fc.constant(texts),
      times: fc.array(fc.nat(50), { minLength: texts.length, maxLength: texts.length }),
    }),
  )
  .map(({ texts, times }) =>
    texts.map(
      (sentences, i): Consolidable => ({
        id: `m${i}`,
        text: sentences.join('. '),
        updatedAt: times[i] as number,
      }),
    ),
  );

test('no fact is lost: each stands in what is left, or what is left contradicts it', () => {
  fc.assert(
    fc.property(memories, (all) => {
      const replacements = planConsolidation(all);
      const gone = new Map(replacements.map((each) => [each.id, each]));
      const left = all.filter(({ id }) => !gone.has(id));
      const said = new Set(left.flatMap(({ text }) => factsOf(text)));
      for (const { id, text } of all) {
        const end = gone.get(id);
        if (!end) continue;
        if (end.why === 'corrected') expect(factsOf(text)).toHaveLength(1);
        else {
          const by = all.find((other) => other.id === end.byId) as Consolidable;
          const alsoGone = gone.get(by.id)?.why === 'corrected';
          for (const fact of factsOf(text)) expect(alsoGone || said.has(fact)).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('nothing is replaced by itself, twice, or in a ring; the same input twice is a no-op', () => {
  fc.assert(
    fc.property(memories, (all) => {
      const replacements = planConsolidation(all);
      const by = new Map(replacements.map(({ id, byId }) => [id, byId]));
      expect(by.size).toBe(replacements.length);
      for (const { id } of all) {
        let at: string | undefined = id;
        for (let i = 0; i <= all.length && at; i++) at = by.get(at);
        expect(at).toBeUndefined();
      }
      const left = all.filter(({ id }) => !by.has(id));
      expect(planConsolidation(left)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('linear in hostile input', () => {
  const texts = Array.from({ length: 2000 }, (_, i) => `${'i like '.repeat(200)}${i % 3}`);
  expect(planConsolidation(kept(...texts))).toHaveLength(1997);
});
