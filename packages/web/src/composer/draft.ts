import { computed, signal } from '@preact/signals';
import { conversationId } from '../chat/chat.ts';
import { newId } from '../connection/new-id.ts';

/** The message being written, in this page's memory only. */
export const draft = signal('');

/** The turn that is being edited, and the draft that waits until that is over. */
export const editing = signal<{ turnId: string; before: string } | null>(null);

/** The id a new conversation will have once its first message is sent. */
export const nextConversationId = signal(newId());

export const targetId = computed(() => conversationId.value ?? nextConversationId.value);

export function startEditing(turnId: string, text: string): void {
  const before = editing.peek()?.before ?? draft.peek();
  editing.value = { turnId, before };
  draft.value = text;
}

export function cancelEditing(): void {
  const was = editing.peek();
  if (was === null) return;
  editing.value = null;
  draft.value = was.before;
}

/** Drafts of conversations that are not in view; the oldest is forgotten beyond the bound. */
const waiting = new Map<string, string>();
const DRAFTS = 20;

/** Puts the draft of one conversation aside and takes out the other's. */
export function switchDraft(from: string, to: string): void {
  cancelEditing();
  if (draft.peek() !== '') waiting.set(from, draft.peek());
  else waiting.delete(from);
  if (waiting.size > DRAFTS) waiting.delete(waiting.keys().next().value as string);
  draft.value = waiting.get(to) ?? '';
  waiting.delete(to);
}

/** After signing out nothing that was written stays in the page. */
export function forgetDrafts(): void {
  editing.value = null;
  draft.value = '';
  waiting.clear();
}
