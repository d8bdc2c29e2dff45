import { AXES, type Axis } from '@lethe/protocol';
import type { Style } from '../runtime/runtime.ts';

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

/** A style as instructions for a model that was not trained with control tokens; none where it is neutral. */
export const styleInstructions = (style: Style): string =>
  AXES.filter((axis) => Math.abs(style[axis] - 0.5) >= NOTICEABLE)
    .map((axis) => WORDS[axis][style[axis] < 0.5 ? 0 : 1])
    .join(' ');
