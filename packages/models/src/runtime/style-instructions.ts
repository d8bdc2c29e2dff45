import { AXES, type Axis } from '@lethe/protocol';
import type { Style } from './runtime.ts';

/** What each end of an axis asks for, in words: below neutral, above neutral. */
const WORDS: Record<Axis, readonly [low: string, high: string]> = {
  complexity: ['Use plain words and simple sentences.', 'Go into detail and use exact terms.'],
  formality: ['Write casually.', 'Write formally, without contractions.'],
  verbosity: ['Answer in one or two sentences.', 'Answer at length.'],
  expressiveness: ['Keep a sober tone.', 'Write vividly.'],
  directness: ['Be gentle and leave room for doubt.', 'Come to the point at once.'],
  warmth: ['Keep to the matter.', 'Be warm and friendly.'],
  accessibility: [
    'You may write densely.',
    'Make it easy to read: short paragraphs, one thought each.',
  ],
  pace: ['Take one step at a time.', 'Be brisk.'],
};

/** So far from neutral an axis says something. */
const NOTICEABLE = 0.15;

/**
 * A style as instructions for a model that was not trained with control tokens; none where it is neutral.
 * Where they may not be longer than so many UTF-16 units, the axes furthest from neutral are said.
 */
export function styleInstructions(style: Style, maxUnits = Number.POSITIVE_INFINITY): string {
  const distance = (axis: Axis): number => Math.abs(style[axis] - 0.5);
  const said = new Set<Axis>();
  let units = 0;
  for (const axis of AXES.toSorted((a, b) => distance(b) - distance(a))) {
    if (distance(axis) < NOTICEABLE) break;
    const more = sentence(style, axis).length + (said.size > 0 ? 1 : 0);
    if (units + more > maxUnits) break;
    units += more;
    said.add(axis);
  }
  return AXES.filter((axis) => said.has(axis))
    .map((axis) => sentence(style, axis))
    .join(' ');
}

const sentence = (style: Style, axis: Axis): string => WORDS[axis][style[axis] < 0.5 ? 0 : 1];
