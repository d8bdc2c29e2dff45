import { signal } from '@preact/signals';

/** What a screen reader is told next, politely. The number makes a repeated sentence a new one. */
export const announcement = signal<{ text: string; number: number }>({ text: '', number: 0 });

export function announce(text: string): void {
  announcement.value = { text, number: announcement.peek().number + 1 };
}
