import { type KeyEvent, LIMITS } from '@lethe/protocol';

const MAXIMUM_DRAFTS = 8;

/** The key events of messages being typed, one draft a conversation. In memory only, bounded both ways. */
export interface KeyDrafts {
  /** The oldest events fall out beyond `LIMITS.keysBuffered`, the oldest draft beyond eight. */
  add(conversationId: string, events: readonly KeyEvent[]): void;
  /** Hands a draft over and forgets it. */
  take(conversationId: string): readonly KeyEvent[];
  discard(conversationId: string): void;
}

export function createKeyDrafts(): KeyDrafts {
  const drafts = new Map<string, KeyEvent[]>();
  return {
    add(conversationId, events) {
      const draft = drafts.get(conversationId) ?? [];
      draft.push(...events);
      draft.splice(0, draft.length - LIMITS.keysBuffered);
      drafts.delete(conversationId);
      drafts.set(conversationId, draft);
      for (const oldest of drafts.keys()) {
        if (drafts.size <= MAXIMUM_DRAFTS) break;
        drafts.delete(oldest);
      }
    },
    take(conversationId) {
      const draft = drafts.get(conversationId) ?? [];
      drafts.delete(conversationId);
      return draft;
    },
    discard(conversationId) {
      drafts.delete(conversationId);
    },
  };
}
