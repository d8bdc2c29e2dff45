/** Which conversation holds which of a fixed number of places. */
export interface ConversationPlaces<Place> {
  /** The conversation's own place, else an emptied one: a free one, or the one unused for longest. */
  take(conversationId: string): Promise<Place>;
  /** Empties the conversation's place and frees it. */
  forget(conversationId: string): Promise<void>;
}

export function createConversationPlaces<Place>(
  places: readonly Place[],
  empty: (place: Place) => Promise<void>,
): ConversationPlaces<Place> {
  // A map keeps the order of insertion: the first entry is the one unused for longest.
  const held = new Map<string, Place>();
  const free = [...places];

  async function forget(conversationId: string): Promise<void> {
    const place = held.get(conversationId);
    if (place === undefined) return;
    held.delete(conversationId);
    await empty(place);
    free.push(place);
  }

  return {
    async take(conversationId) {
      const own = held.get(conversationId);
      if (own === undefined && free.length === 0) await forget(held.keys().next().value as string);
      const place = own ?? (free.pop() as Place);
      held.delete(conversationId);
      held.set(conversationId, place);
      return place;
    },
    forget,
  };
}
