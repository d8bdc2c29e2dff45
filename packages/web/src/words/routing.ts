import type { Routed } from '@lethe/protocol';

/** Why the model that answers was chosen, in English. */
export const routingWords = {
  title: 'Why this model',
  reasons: {
    offline: 'nothing may leave now',
    'no-consent': 'models elsewhere are not allowed',
    'sensitive-topic': 'the subject stays here',
    image: 'it cannot be masked',
    'budget-spent': 'the budget is spent',
    'no-cloud-model': 'there is no other',
    learnt: 'it did best in turns like this',
    tried: 'now and then each is tried',
  } satisfies Record<Routed['reason'], string>,
  chance: (share: string) => `chosen with ${share}`,
  expected: (model: string, expected: string, cost: string) =>
    `${model} ${expected}, less ${cost} for its price`,
  up: 'A good answer',
  down: 'A poor answer',
  thanked: 'Noted for the next choice.',
} as const;
