import type { ChatEvent } from '@lethe/models';
import { createPseudonymSession } from '@lethe/privacy';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createEventRestorer } from './restore-events.ts';

const SAID = 'Write to ann@example.org or "O\\Neil" <bob@example.org>, call +44 20 7946 0958.';

function masked() {
  const session = createPseudonymSession({
    randomBytes: (length) => new Uint8Array(length).fill(4),
  });
  return { session, text: session.pseudonymise(SAID) };
}

/** Cuts a text at any places. */
const pieces = (text: string) =>
  fc
    .array(fc.nat({ max: text.length }), { maxLength: 12 })
    .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), text.length])
    .map((cuts) => cuts.slice(1).map((to, at) => text.slice(cuts[at], to)));

const END: ChatEvent = { type: 'end', reason: 'stop' };

describe('events are restored', () => {
  test('however a text is cut', () => {
    const { session, text } = masked();
    fc.assert(
      fc.property(pieces(text), (cut) => {
        const restorer = createEventRestorer(session);
        const events = [...cut.map((piece): ChatEvent => ({ type: 'text', text: piece })), END];
        const said = events
          .flatMap(restorer.push)
          .map((event) => (event.type === 'text' ? event.text : ''))
          .join('');
        expect(said).toBe(SAID);
      }),
    );
  });

  test('in the arguments of tools that are written in turns, as JSON', () => {
    const { session } = masked();
    const written = ['ann@example.org', 'bob@example.org'].map((to) =>
      JSON.stringify({ to: session.pseudonymise(to), note: session.pseudonymise(SAID) }),
    );
    fc.assert(
      fc.property(pieces(written[0] as string), pieces(written[1] as string), (first, second) => {
        const restorer = createEventRestorer(session);
        const events: ChatEvent[] = [
          { type: 'toolStart', index: 0, id: 'a', name: 'mail' },
          { type: 'toolStart', index: 1, id: 'b', name: 'mail' },
        ];
        for (let at = 0; at < Math.max(first.length, second.length); at++) {
          events.push({ type: 'toolArguments', index: 0, fragment: first[at] ?? '' });
          events.push({ type: 'toolArguments', index: 1, fragment: second[at] ?? '' });
        }
        const out = [...events, END].flatMap(restorer.push);
        const argumentsOf = (index: number) =>
          out
            .map((event) =>
              event.type === 'toolArguments' && event.index === index ? event.fragment : '',
            )
            .join('');
        expect(JSON.parse(argumentsOf(0))).toEqual({ to: 'ann@example.org', note: SAID });
        expect(JSON.parse(argumentsOf(1))).toEqual({ to: 'bob@example.org', note: SAID });
      }),
    );
  });

  test('what is held back comes before the event that ends its piece', () => {
    const { session } = masked();
    const restorer = createEventRestorer(session);
    const push = (event: ChatEvent) => restorer.push(event);
    expect(push({ type: 'reasoning', text: 'Ask [EMAIL' })).toEqual([
      { type: 'reasoning', text: 'Ask ' },
    ]);
    expect(push({ type: 'text', text: 'So: [EMAIL_GGGGG_1] and [EM' })).toEqual([
      { type: 'reasoning', text: '[EMAIL' },
      { type: 'text', text: 'So: ann@example.org and ' },
    ]);
    expect(push({ type: 'toolStart', index: 0, id: 'a', name: 'EMAIL_GGGGG_1' })).toEqual([
      { type: 'text', text: '[EM' },
      { type: 'toolStart', index: 0, id: 'a', name: 'ann@example.org' },
    ]);
    expect(push({ type: 'usage', input: 1, output: 2 })).toEqual([
      { type: 'usage', input: 1, output: 2 },
    ]);
    expect(push(END)).toEqual([END]);
  });

  test('what only its vendor can read is left out', () => {
    const { session } = masked();
    const event: ChatEvent = { type: 'other', format: 'openai-chat', data: { text: 'x' } };
    expect(createEventRestorer(session).push(event)).toEqual([]);
  });
});
