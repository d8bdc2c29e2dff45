import { LIMITS } from '@lethe/protocol';

/** Bounds of everything the assistant holds in memory. */
export interface AssistantLimits {
  /** Conversations a user; beyond it the one that is idle longest is dropped. */
  conversationsPerUser: number;
  /** Conversations of all users; the same. */
  conversations: number;
  /** Turns a conversation; beyond it the oldest turn leaves. */
  turnsPerConversation: number;
  /** Memory of all conversations, bytes, by `bytesOf`; beyond it the one idle longest is dropped. */
  conversationBytes: number;
  /** A conversation is dropped after this long without a turn, milliseconds. */
  conversationIdleMs: number;
  /** A session of the diary ends after this long without a turn, milliseconds. */
  sessionGapMs: number;
  /** Users whose models stay in memory; the others are read from the store again. */
  trackedUsers: number;
  /** Changes of the adaptation a user can take back. */
  undoSteps: number;
  /** How long `close` waits for turns that are being ended, milliseconds. */
  closeMs: number;
}

export const ASSISTANT_LIMITS: Readonly<AssistantLimits> = Object.freeze({
  conversationsPerUser: 20,
  conversations: 2000,
  turnsPerConversation: 200,
  conversationBytes: 64 * 1024 * 1024,
  conversationIdleMs: LIMITS.conversationIdleMs,
  sessionGapMs: 30 * 60 * 1000,
  trackedUsers: 10_000,
  undoSteps: 20,
  closeMs: 2000,
});
