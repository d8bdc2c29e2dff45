const WIDTH = 30;

/** A bar with counts, drawn over itself; made for a terminal. */
export function progressBar(done: number, total: number): string {
  const filled = total === 0 ? WIDTH : Math.round((done / total) * WIDTH);
  return `\r${'━'.repeat(filled)}${'─'.repeat(WIDTH - filled)} ${done} of ${total}`;
}
