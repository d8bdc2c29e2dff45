import type { ChatEvent } from '@lethe/models';

/** What is said in place of an answer, or of its rest, that the constitution stopped. */
export const REFUSAL: readonly ChatEvent[] = [
  {
    type: 'refusal',
    text: 'This answer was stopped by the constitution of this installation, so its rest is not shown.',
  },
  { type: 'end', reason: 'contentFilter' },
];
