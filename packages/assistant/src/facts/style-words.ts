import { STYLE_WORDS, type StyleWord } from '@lethe/models';
import { AXES, type AxisValues } from '@lethe/protocol';

/** So far from neutral an axis can be noticed. */
const NOTICEABLE = 0.15;
const MOST = 3;

/** Which way the axes are off neutral, in words, the strongest first, three at most. */
export const styleWordsOf = (axes: AxisValues): StyleWord[] =>
  AXES.map((axis, index) => ({ index, off: axes[axis] - 0.5 }))
    .filter(({ off }) => Math.abs(off) >= NOTICEABLE)
    .sort((a, b) => Math.abs(b.off) - Math.abs(a.off))
    .slice(0, MOST)
    .map(({ index, off }) => STYLE_WORDS[2 * index + (off < 0 ? 0 : 1)] as StyleWord);
