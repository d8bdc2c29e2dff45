import { segment } from './segment.ts';
import { originOf, type Range, type View, ViewWriter } from './view.ts';

/** At least four single letters, each pair with one and the same kind of gap between them. */
const SPACED = /(?<![a-z])[a-z](?:[ .*_-]{1,3}[a-z]){3,}(?![a-z])/g;

/** The view with spaced-out letters put together into words; null where there are none. */
export function joinedView(view: View): View | null {
  const matches = [...view.text.matchAll(SPACED)];
  if (matches.length === 0) return null;
  const writer = new ViewWriter(view.text.length);
  let from = 0;
  for (const { 0: spaced, index } of matches) {
    writer.copy(view, { start: from, end: index });
    writeJoined(writer, view, { start: index, end: index + spaced.length });
    from = index + spaced.length;
  }
  writer.copy(view, { start: from, end: view.text.length });
  return writer.finish('joined');
}

/** A wider gap than the others begins a word; where all are alike, the words themselves must tell. */
function writeJoined(writer: ViewWriter, view: View, { start, end }: Range): void {
  const text = view.text.slice(start, end);
  const gaps = text.split(/[a-z]/).slice(1, -1);
  const narrow = Math.min(...gaps.map((gap) => gap.length));
  const even = gaps.every((gap) => gap.length === narrow);
  const letters = [...text.matchAll(/[a-z]/g)].map(({ 0: letter, index }) => ({
    letter,
    at: start + index,
  }));
  const breaks = even
    ? segment(letters.map(({ letter }) => letter).join(''))
    : new Set(gaps.flatMap((gap, at) => (gap.length > narrow ? [at + 1] : [])));
  letters.forEach(({ letter, at }, index) => {
    const origin = originOf(view, { start: at, end: at + 1 });
    if (breaks.has(index)) writer.add(' ', origin);
    writer.add(letter, origin);
  });
}
