import { effect } from '@preact/signals';
import { newConversation, stopTurn } from '../chat/actions.ts';
import { runningTurn } from '../chat/chat.ts';
import { cancelEditing, editing } from '../composer/draft.ts';
import { address, go, room } from './address.ts';
import { over } from './open.ts';

const isApple = /Mac|iP(hone|ad|od)/.test(navigator.userAgent);

/** The modifier's name on this machine. */
export const modifierName = isApple ? '⌘' : 'Ctrl';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export function focusComposer(): void {
  go({ room: 'chat' });
  setTimeout(() => document.getElementById('composer')?.focus(), 0);
}

export function startConversation(): void {
  newConversation();
  focusComposer();
}

export const togglePanel = (): void =>
  go({ room: 'chat', panel: address.peek().panel === null ? '' : null });

/** The whole app's keys. Single characters count only outside fields, so typing is never disturbed. */
export function followKeys(): void {
  addEventListener('keydown', (event) => {
    const modified = isApple ? event.metaKey : event.ctrlKey;
    const key = event.key.toLowerCase();
    const act = modified ? modifiedAction(key, event.shiftKey) : plainAction(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  effect(() => {
    if (room.value !== 'chat' && over.peek()?.kind === 'conversations') over.value = null;
  });
}

function modifiedAction(key: string, shift: boolean): (() => void) | undefined {
  if (key === 'k' && !shift)
    return () => {
      over.value = over.peek()?.kind === 'palette' ? null : { kind: 'palette' };
    };
  if (key === 'o' && shift) return startConversation;
  if (key === '.') return togglePanel;
  return undefined;
}

function plainAction(event: KeyboardEvent): (() => void) | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey || over.peek() !== null) return undefined;
  if (event.key === 'Escape') return escapeAction();
  if (isField(event.target)) return undefined;
  if (event.key === '/') return focusComposer;
  if (event.key === '?')
    return () => {
      over.value = { kind: 'shortcuts' };
    };
  return undefined;
}

function escapeAction(): (() => void) | undefined {
  const running = runningTurn.peek();
  if (running !== undefined) return () => stopTurn(running.turnId);
  if (editing.peek() !== null) return cancelEditing;
  return undefined;
}
