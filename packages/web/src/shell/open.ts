import { signal } from '@preact/signals';

/** What lies over the page now; one thing at a time. */
export type Over =
  | { readonly kind: 'palette' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'conversations' }
  | { readonly kind: 'drop'; readonly conversationId: string };

export const over = signal<Over | null>(null);

export const closeOver = (): void => {
  over.value = null;
};
