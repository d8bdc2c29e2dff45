import {
  createRememberingDetector,
  type SessionOptions,
  sensitiveTopics,
  type TopicScore,
} from '@lethe/privacy';
import type { Payer } from './payer.ts';
import { createTextMemory, type TextMemory } from './text-memory.ts';

/** What was found in the texts of one payer, so that a history that is sent again is read once. */
export interface PayerMemory {
  readonly detector: NonNullable<SessionOptions['detector']>;
  topics(text: string): readonly TopicScore[];
}

/** Payers whose findings are held; the one that is idle longest is forgotten. */
const MOST_PAYERS = 256;

/** Nothing found for one payer is ever told to another. */
export function createPayerMemories({ most = MOST_PAYERS } = {}): {
  of(payer: Payer): PayerMemory;
  readonly size: number;
} {
  const memories = new Map<string, PayerMemory>();
  const open = (): PayerMemory => {
    const topics: TextMemory<readonly TopicScore[]> = createTextMemory();
    return {
      detector: createRememberingDetector(),
      topics: (text) => topics.recall(text, () => sensitiveTopics(text)),
    };
  };
  return {
    get size() {
      return memories.size;
    },
    of({ userId, keyId = '' }) {
      const name = `${userId}/${keyId}`;
      const memory = memories.get(name) ?? open();
      memories.delete(name);
      memories.set(name, memory);
      if (memories.size > most) memories.delete(memories.keys().next().value as string);
      return memory;
    },
  };
}
