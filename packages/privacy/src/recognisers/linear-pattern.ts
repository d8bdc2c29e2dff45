import { errors } from '../errors.ts';

const LONGEST_PATTERN = 500;
const MOST_REPEATS = 256;
const MOST_WORK = 4096;

const unsafe = (reason: string): never => {
  throw errors.PRIVACY_RECOGNISER_UNSAFE({ reason });
};

/** Whether a group of the pattern holds a repeat of its own. */
interface Level {
  repeats: boolean;
  alternates: boolean;
}

const BOUNDED = /^\{(\d{1,4})(?:,(\d{1,4}))?\}/;

/**
 * Accepts a pattern whose time on any text is linear: every repeat has an upper bound of at most
 * 256, no repeated group holds a repeat or an alternative, and there are no back references and no
 * look-around. The product of all bounds is limited, since that many ways to match can exist.
 *
 * @throws `PRIVACY_RECOGNISER_UNSAFE` with what is wrong, never with the pattern
 */
export const checkLinear = (source: string): void => {
  if (source.length > LONGEST_PATTERN) unsafe('it is longer than 500 characters');
  const levels: Level[] = [{ repeats: false, alternates: false }];
  let work = 1;
  let closed: Level | undefined;
  for (let i = 0; i < source.length; i++) {
    const character = source[i] as string;
    if (character === '\\') {
      if (/[1-9k]/.test(source[i + 1] ?? '')) unsafe('it has a back reference');
      i++;
      closed = undefined;
    } else if (character === '[') {
      for (i++; i < source.length && source[i] !== ']'; i++) if (source[i] === '\\') i++;
      closed = undefined;
    } else if (character === '(') {
      if (source[i + 1] === '?' && source[i + 2] !== ':')
        unsafe('it looks around or names a group');
      levels.push({ repeats: false, alternates: false });
      if (source[i + 1] === '?') i += 2;
      closed = undefined;
    } else if (character === ')') {
      closed = levels.pop();
      const outer = levels.at(-1);
      if (outer !== undefined && closed?.repeats) outer.repeats = true;
    } else if (character === '|') {
      (levels.at(-1) as Level).alternates = true;
      closed = undefined;
    } else if (character === '*' || character === '+') unsafe('a repeat has no upper bound');
    else if (character === '{' || character === '?') {
      const [whole, least = '0', most = least] =
        character === '?'
          ? ['?', '0', '1']
          : (BOUNDED.exec(source.slice(i)) ?? unsafe('a repeat has no upper bound'));
      const upper = Number(most);
      if (upper > MOST_REPEATS) unsafe(`a repeat goes beyond ${MOST_REPEATS}`);
      if (upper > 1 && closed !== undefined && (closed.repeats || closed.alternates))
        unsafe('a repeated group holds a repeat or an alternative');
      work *= Math.max(1, upper - Number(least) + 1);
      if (work > MOST_WORK) unsafe('its repeats multiply');
      (levels.at(-1) as Level).repeats = true;
      i += (whole as string).length - 1;
      closed = undefined;
    } else closed = undefined;
  }
};
