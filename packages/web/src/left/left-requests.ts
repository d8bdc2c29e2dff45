import type { ServerMessage } from '@lethe/protocol';
import { signal } from '@preact/signals';

type Left = Extract<ServerMessage, { type: 'turnLeft' }>;

/** What requests of this page said, before and after their masking; null for one that was too long. */
export type LeftBodies = Left['bodies'];

/** Requests whose words are held, and their UTF-16 units; the oldest go first. */
export const MOST_LEFT = 50;
export const MOST_LEFT_UNITS = 4_000_000;

/** By the place of the receipt. In the memory of this page only: gone when it is closed or loaded anew. */
export const leftRequests = signal<ReadonlyMap<number, LeftBodies>>(new Map());

const unitsOf = (bodies: LeftBodies): number =>
  bodies === null ? 0 : bodies.before.length + bodies.after.length;

/** What is held once this is held too, oldest first. */
export function withLeft(
  held: ReadonlyMap<number, LeftBodies>,
  { receipt, bodies }: Pick<Left, 'receipt' | 'bodies'>,
): ReadonlyMap<number, LeftBodies> {
  const next = new Map(held).set(receipt, bodies);
  let units = [...next.values()].reduce((sum, one) => sum + unitsOf(one), 0);
  for (const [oldest, one] of next) {
    if (next.size <= MOST_LEFT && units <= MOST_LEFT_UNITS) break;
    next.delete(oldest);
    units -= unitsOf(one);
  }
  return next;
}

export function keepLeft(left: Left): void {
  leftRequests.value = withLeft(leftRequests.peek(), left);
}
