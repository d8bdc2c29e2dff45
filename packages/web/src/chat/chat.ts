import { computed, signal } from '@preact/signals';
import { address } from '../shell/address.ts';
import { afterEvent, type ChatEvent, type ChatState, emptyChat } from './state.ts';
import { isRunning } from './turn.ts';

/** All conversations in memory. Only `happened` changes it. */
export const chat = signal<ChatState>(emptyChat);

export function happened(event: ChatEvent): void {
  chat.value = afterEvent(chat.peek(), event);
}

/** The id under which the next message is sent: the address's conversation, or a new one. */
export const conversationId = computed(() => address.value.conversation);

export const conversation = computed(() => {
  const id = conversationId.value;
  return id === null ? undefined : chat.value.conversations[id];
});

export const runningTurn = computed(() => conversation.value?.turns?.findLast(isRunning));

/** Newest first. */
export const conversationList = computed(() =>
  Object.values(chat.value.conversations).sort((a, b) => b.lastTurnAt - a.lastTurnAt),
);
