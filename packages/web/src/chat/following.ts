import type { ServerMessage } from '@lethe/protocol';
import { isCodedError } from '@lethe/protocol';
import { effect } from '@preact/signals';
import { ask } from '../account/account.ts';
import { forgetDrafts } from '../composer/draft.ts';
import { connect, socketState } from '../connection/connection.ts';
import { keepLeft, leftRequests } from '../left/left-requests.ts';
import { adaptation, adapted } from '../panel/adaptation.ts';
import { announce } from '../shell/announce.ts';
import { words } from '../words/words.ts';
import { forget, loadConversation, loadConversations } from './actions.ts';
import { chat, happened } from './chat.ts';
import { emptyChat } from './state.ts';

/** Milliseconds between looks at an answer that goes on at the server after a reconnection. */
const LOOK_MS = 1500;

/** Connects the signed-in user and keeps the conversations right until it is told to stop. */
export function followServer(): () => void {
  const disconnect = connect({ onMessage: received, mayReconnect: isSignedIn });
  const stopEffect = effect(() => {
    if (socketState.value === 'open') refresh();
    else if (socketState.value === 'waiting' || socketState.value === 'replaced')
      happened({ type: 'disconnected' });
  });
  const looking = setInterval(() => {
    if (socketState.peek() === 'open') for (const id of withDetached()) loadConversation(id);
  }, LOOK_MS);
  return () => {
    clearInterval(looking);
    stopEffect();
    disconnect();
    chat.value = emptyChat;
    forgetDrafts();
    leftRequests.value = new Map();
    adaptation.value = null;
  };
}

function received(message: ServerMessage): void {
  if (message.type === 'ready' || message.type === 'adaptation')
    adaptation.value = message.adaptation;
  if (message.type === 'turnStarted') adapted(message.adaptation);
  if (message.type === 'turnLeft') keepLeft(message);
  if (message.type === 'turnRevising') announce(words.verdict.revising);
  if (message.type === 'turnReplaced') announce(words.verdict.replaced[message.reason]);
  if (message.type === 'conversationDropped') {
    if (chat.peek().conversations[message.conversationId] !== undefined)
      announce(words.chat.dropped[message.reason]);
    forget(message.conversationId);
    return;
  }
  happened({ type: 'message', message, at: Date.now() });
  if (message.type === 'turnFinished' && withDetached().includes(message.conversationId))
    loadConversation(message.conversationId);
}

/** After every connection: what the server has is the truth again. */
async function refresh(): Promise<void> {
  await loadConversations().catch(() => undefined);
  for (const id of withDetached()) loadConversation(id);
}

const withDetached = (): readonly string[] =>
  Object.values(chat.peek().conversations)
    .filter(({ turns }) => turns?.some(({ detached }) => detached))
    .map(({ id }) => id);

async function isSignedIn(): Promise<boolean> {
  try {
    await ask('account');
    return true;
  } catch (error) {
    return !(isCodedError(error) && error.code === 'SIGNED_OUT');
  }
}
