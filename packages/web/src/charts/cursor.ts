/** Where the cursor of a chart goes on a key; null for keys that are not the chart's. */
export function cursorAfter(key: string, at: number | null, points: number): number | null {
  if (points === 0) return null;
  const last = points - 1;
  switch (key) {
    case 'ArrowRight':
      return at === null ? last : Math.min(last, at + 1);
    case 'ArrowLeft':
      return at === null ? last : Math.max(0, at - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
