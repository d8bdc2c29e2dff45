import { type ClientMessage, type KeyEvent, LIMITS } from '@lethe/protocol';

export interface DraftKeysOptions {
  /** False when the message could not be handed over. */
  readonly send: (message: ClientMessage) => boolean;
}

/**
 * The key events of the draft on their way to the server. A lost connection loses none of them: they
 * are kept, bounded by `LIMITS.keysBuffered`, until the draft is sent or thrown away.
 */
export interface DraftKeys {
  add(conversationId: string, events: readonly KeyEvent[]): void;
  /** After a reconnection: the server starts this draft's events from the first. */
  resend(): void;
  /** Hands over what is still waiting, before the turn itself. */
  flush(): void;
  /** The draft was sent. */
  sent(): void;
  /** The draft was thrown away, here and at the server. */
  discard(): void;
}

export function createDraftKeys({ send }: DraftKeysOptions): DraftKeys {
  let conversationId = '';
  let kept: KeyEvent[] = [];
  let delivered = 0;

  const flush = () => {
    while (delivered < kept.length) {
      const events = kept.slice(delivered, delivered + LIMITS.keysPerFrame);
      if (!send({ type: 'keys', conversationId, events })) return;
      delivered += events.length;
    }
  };

  const forget = () => {
    kept = [];
    delivered = 0;
  };

  return {
    add(id, events) {
      if (id !== conversationId) {
        this.discard();
        conversationId = id;
      }
      kept.push(...events);
      const over = Math.max(0, kept.length - LIMITS.keysBuffered);
      kept = kept.slice(over);
      delivered = Math.max(0, delivered - over);
      flush();
    },
    resend() {
      if (kept.length === 0) return;
      send({ type: 'discard', conversationId });
      delivered = 0;
      flush();
    },
    flush,
    sent: forget,
    discard() {
      if (kept.length > 0) send({ type: 'discard', conversationId });
      forget();
    },
  };
}
