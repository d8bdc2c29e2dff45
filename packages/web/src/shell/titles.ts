import { effect } from '@preact/signals';
import { words } from '../words/words.ts';
import { room } from './address.ts';

/** The window's title names the room and never a conversation: it may be shown and kept elsewhere. */
export function followTitle(): void {
  effect(() => {
    const name = room.value === null ? words.name : words.rooms[room.value];
    document.title = name === words.name ? name : `${name}, ${words.name}`;
  });
}
