import { type Transform, user } from './transform.ts';

/** The request as it is: what the others are compared with. */
export const PLAIN: Transform = {
  id: 'plain',
  messages: (ask, pick) => [
    user(pick([`Explain how to ${ask}.`, `Tell me how to ${ask}.`, `How do I ${ask}?`])),
  ],
};
