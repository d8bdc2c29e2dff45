import { cleanText, type DraftTiming, isCodedError } from '@lethe/protocol';
import { ask } from '../account/account.ts';
import { modelField } from '../composer/model-choice.ts';
import { send } from '../connection/connection.ts';
import { newId } from '../connection/new-id.ts';
import { go } from '../shell/address.ts';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';
import { chat, conversationId, happened } from './chat.ts';
import type { Turn } from './turn.ts';

/** A message that nobody typed just now: an answer is asked for without judging a rhythm. */
const NOT_TYPED: DraftTiming = { sentMs: 0, correctedCharacters: 0, untimed: 'noKeys' };

export interface Outgoing {
  readonly text: string;
  readonly timing: DraftTiming;
  readonly conversationId: string;
  readonly replaces?: string;
  readonly turnId?: string;
}

/** Shows the message at once and sends it; what cannot be sent stays on the page with a retry. */
export function sendTurn({
  text: written,
  timing,
  conversationId,
  replaces,
  turnId = newId(),
}: Outgoing): void {
  // As the server takes it in, so that the places it tells are places in what is shown here.
  const text = cleanText(written);
  const known = replaces === undefined ? {} : { replaces };
  happened({ type: 'sent', conversationId, turnId, text, at: Date.now(), ...known });
  if (!send({ type: 'turn', turnId, conversationId, text, timing, ...known, ...modelField() }))
    happened({ type: 'lost', conversationId, turnId });
  go({ conversation: conversationId }, { replace: true });
}

export function answerAgain(conversationId: string, turnId: string): void {
  happened({ type: 'again', conversationId, turnId });
  if (!send({ type: 'regenerate', turnId, conversationId, ...modelField() }))
    happened({ type: 'lost', conversationId, turnId });
}

/** Tries a failed or lost turn again: the server still has a failed one, a lost one is sent anew. */
export async function retryTurn(conversationId: string, turn: Turn): Promise<void> {
  if (turn.status === 'failed' || (await isRemembered(conversationId, turn.turnId)))
    answerAgain(conversationId, turn.turnId);
  else
    sendTurn({
      conversationId,
      text: turn.text,
      timing: NOT_TYPED,
      turnId: turn.turnId,
    });
}

async function isRemembered(id: string, turnId: string): Promise<boolean> {
  try {
    const { turns } = await ask('readConversation', { params: { id } });
    return turns.some((turn) => turn.turnId === turnId);
  } catch {
    return false;
  }
}

export const stopTurn = (turnId: string): boolean => send({ type: 'stop', turnId });

export function newConversation(): void {
  go({ room: 'chat', conversation: null, panel: null });
}

export async function loadConversations(): Promise<void> {
  const { conversations } = await ask('listConversations');
  happened({ type: 'listed', conversations });
}

/** Fetches one conversation from the server's memory; one that is gone there is gone here. */
export async function loadConversation(id: string): Promise<void> {
  try {
    happened({ type: 'loaded', conversation: await ask('readConversation', { params: { id } }) });
  } catch (error) {
    if (!isCodedError(error) || error.code !== 'REFUSED') return;
    const unsent = chat.peek().conversations[id]?.turns?.some(({ status }) => status === 'lost');
    if (!unsent) forget(id);
  }
}

export async function dropConversation(id: string): Promise<void> {
  await ask('dropConversation', { params: { id } });
  forget(id);
  announce(words.chat.dropped.deleted);
}

/** Takes a conversation off the page. */
export function forget(id: string): void {
  happened({ type: 'gone', conversationId: id });
  if (conversationId.peek() === id) go({ conversation: null, panel: null }, { replace: true });
}
