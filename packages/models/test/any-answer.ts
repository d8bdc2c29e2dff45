import fc from 'fast-check';
import type { ChatEvent } from '../src/wire/chat-event.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const json = fc.dictionary(fc.constantFrom('city', 'n', 'é'), fc.jsonValue(), { maxKeys: 2 });

/** The pieces a text is told in. */
const pieces = (whole: string): fc.Arbitrary<string[]> =>
  fc.uniqueArray(fc.nat(Math.max(0, whole.length - 1)), { maxLength: 3 }).map((cuts) => {
    const places = [0, ...cuts.filter((cut) => cut > 0).sort((a, b) => a - b), whole.length];
    return places.slice(1).map((end, i) => whole.slice(places[i], end));
  });

type Part = (calls: number) => ChatEvent[];

const words: fc.Arbitrary<Part> = text
  .chain(pieces)
  .map((texts) => () => texts.map((piece) => ({ type: 'text', text: piece })));

const thoughts: fc.Arbitrary<Part> = text
  .chain(pieces)
  .map((texts) => () => texts.map((piece) => ({ type: 'reasoning', text: piece })));

const calls: fc.Arbitrary<Part> = fc
  .tuple(fc.stringMatching(/^[a-z_]{1,12}$/), json)
  .chain(([name, args]) => pieces(JSON.stringify(args)).map((texts) => ({ name, texts })))
  .map(({ name, texts }) => (index) => [
    { type: 'toolStart', index, id: `call_${index}`, name },
    ...texts.map((fragment) => ({ type: 'toolArguments', index, fragment }) as const),
  ]);

const tokens = fc.record({
  input: fc.integer({ min: 10, max: 100_000 }),
  output: fc.integer({ min: 10, max: 100_000 }),
  cachedInput: fc.integer({ min: 1, max: 5 }),
  reasoning: fc.integer({ min: 1, max: 9 }),
});

/** Answers that every format can say: thoughts, texts and calls in any order, then tokens and an end. */
export const anyAnswer: fc.Arbitrary<ChatEvent[]> = fc
  .tuple(
    fc.array(fc.oneof(words, thoughts, calls), { maxLength: 6 }),
    tokens,
    fc.constantFrom('stop', 'length', 'contentFilter'),
  )
  .map(([parts, usage, said]) => {
    const events: ChatEvent[] = [];
    let count = 0;
    for (const part of parts) {
      const written = part(count);
      if (written[0]?.type === 'toolStart') count++;
      events.push(...written);
    }
    const reason = said === 'stop' && count > 0 ? 'toolCalls' : (said as 'stop');
    return [
      { type: 'start', id: '', model: 'm' },
      ...events,
      { type: 'usage', ...usage },
      { type: 'end', reason },
    ];
  });

/**
 * Events with neighbours of one kind joined: where the pieces were cut says nothing. Of the tokens the last
 * count, and ids that a writer made up are left out.
 */
export function joined(given: readonly ChatEvent[]): ChatEvent[] {
  const events = given.map(withoutMadeUpId);
  const whole: ChatEvent[] = [];
  const usage = events.findLast(({ type }) => type === 'usage');
  for (const event of events) {
    if (event.type === 'usage' && event !== usage) continue;
    const last = whole.at(-1);
    if (event.type === 'text' && last?.type === 'text') {
      whole[whole.length - 1] = { ...last, text: last.text + event.text };
    } else if (event.type === 'reasoning' && last?.type === 'reasoning') {
      whole[whole.length - 1] = { ...last, text: last.text + event.text };
    } else if (event.type === 'toolArguments' && last?.type === 'toolArguments') {
      whole[whole.length - 1] = { ...last, fragment: last.fragment + event.fragment };
    } else whole.push(event);
  }
  return whole;
}

function withoutMadeUpId(event: ChatEvent): ChatEvent {
  if (event.type === 'start') return { ...event, id: '' };
  if (event.type !== 'reasoning' || !/^rs_\d+_\d+$/.test(event.id ?? '')) return event;
  const { id: _, ...rest } = event;
  return rest;
}
