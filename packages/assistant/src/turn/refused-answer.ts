import { type Answer, NOTHING_DONE } from './answer.ts';

/** A refusal in place of an answer: no model was asked. */
export const refusedAnswer = (text: string): Answer => ({
  events: (async function* () {
    yield { type: 'text', text } as const;
  })(),
  result: () => ({
    ended: { ...NOTHING_DONE, reason: 'refused' },
    edits: { sentencesCut: 0, contractions: 0, plainWords: 0 },
    judgement: null,
    revised: 0,
  }),
});
