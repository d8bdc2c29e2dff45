import { signal } from '@preact/signals';
import { go } from '../shell/address.ts';

/** The turn whose verdict the panel is to come to; null when it has. */
export const verdictAsked = signal<string | null>(null);

/** Opens the panel at the verdict of a turn. */
export function openVerdict(turnId: string): void {
  verdictAsked.value = turnId;
  go({ panel: turnId });
}
