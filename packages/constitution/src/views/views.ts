import { decodedRuns } from './decoded.ts';
import { joinedView } from './joined.ts';
import { leetView } from './leet.ts';
import { plainView } from './plain.ts';
import { turnedViews } from './turned.ts';
import type { Range, View } from './view.ts';

/**
 * All readings of a text that differ from one another; the first is the plain one. What is hidden in an
 * encoding is read in all ways again. Total length stays within a few times the text's own.
 */
export function viewsOf(text: string): View[] {
  const views = readings(text);
  for (const { id, text: hidden, start, end } of decodedRuns(text))
    for (const view of readings(hidden))
      views.push(
        allAt({ ...view, id: view.id === 'plain' ? id : `${id}.${view.id}` }, { start, end }),
      );
  return views;
}

/** A text as it stands, and every other way of reading it that makes a difference. */
function readings(text: string): View[] {
  const plain = plainView(text);
  const leet = leetView(plain);
  const joined = joinedView(leet ?? plain);
  return [plain, leet, joined, ...turnedViews(plain)].filter((view) => view !== null);
}

/** A decoded text has no places of its own: all of it came from the whole encoded run. */
const allAt = (view: View, { start, end }: Range): View => ({
  ...view,
  starts: new Uint32Array(view.text.length).fill(start),
  ends: new Uint32Array(view.text.length).fill(end),
});
