import { setImmediate as immediate } from 'node:timers/promises';
import {
  createRememberingDetector,
  type SessionOptions,
  sensitiveTopics,
  type TopicScore,
} from '@lethe/privacy';
import { createKeyedHash } from './keyed-hash.ts';
import type { Payer } from './payer.ts';
import { createTextMemory, type TextMemory } from './text-memory.ts';

/** What was found in the texts of one payer, so that a history that is sent again is read once. */
export interface PayerMemory {
  readonly detector: NonNullable<SessionOptions['detector']>;
  /** Reads a long text in pieces, and lets everything else go on between two of them. */
  topics(text: string): Promise<readonly TopicScore[]>;
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
    const hashOf = createKeyedHash();
    const topics: TextMemory<readonly TopicScore[]> = createTextMemory({ hashOf });
    return {
      detector: createRememberingDetector({ hashOf }),
      async topics(text) {
        const known = topics.find(text);
        if (known !== undefined) return known;
        const found = await topicsInPieces(text);
        topics.keep(text, found);
        return found;
      },
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

/** UTF-16 units that are read at once: a few milliseconds. */
const PIECE = 8192;

async function topicsInPieces(text: string): Promise<readonly TopicScore[]> {
  if (text.length <= PIECE) return sensitiveTopics(text);
  const highest = new Map<TopicScore['topic'], TopicScore>();
  for (let from = 0; from < text.length; from += PIECE) {
    await immediate();
    for (const found of sensitiveTopics(text.slice(from, from + PIECE)))
      if (found.score > (highest.get(found.topic)?.score ?? 0)) highest.set(found.topic, found);
  }
  return [...highest.values()];
}
