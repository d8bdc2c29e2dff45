type Count = (result: unknown, self: unknown, args: readonly unknown[]) => number;

const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : ((value as { length?: number } | null)?.length ?? 0);

const once: Count = () => 1;
const whole: Count = (_, self) => 1 + lengthOf(self);
const made: Count = (result) => 1 + lengthOf(result);

/** How far a search went: to what it found, or to the end. */
const searched: Count = (result, self, [, from = 0]) =>
  1 + Math.max(0, (Number(result) < 0 ? lengthOf(self) : Number(result)) - Number(from));
const searchedBack: Count = (result, self, [, from = Number.POSITIVE_INFINITY]) =>
  1 + Math.max(0, Math.min(Number(from), lengthOf(self)) - Math.max(0, Number(result)));

/** A sticky pattern looks at one place; any other goes on to its match, or to the end. */
const matched: Count = (result, self, [text]) => {
  const { sticky, global, lastIndex } = self as RegExp;
  const match = result as RegExpExecArray | boolean | null;
  if (sticky) return 1;
  if (Array.isArray(match)) return 1 + match[0].length + (global ? 0 : match.index);
  return match === true && global ? 1 + lastIndex : 1 + lengthOf(text);
};

const COUNTED: readonly (readonly [owner: object, name: string, count: Count])[] = [
  [String.prototype, 'charCodeAt', once],
  [String.prototype, 'startsWith', once],
  [String.prototype, 'slice', made],
  [String.prototype, 'indexOf', searched],
  [String.prototype, 'lastIndexOf', searchedBack],
  [String.prototype, 'includes', whole],
  [String.prototype, 'toLowerCase', whole],
  [String.prototype, 'toUpperCase', whole],
  [String.prototype, 'trim', whole],
  [String.prototype, 'split', whole],
  [String.prototype, 'replace', whole],
  [String.prototype, 'normalize', whole],
  [RegExp.prototype, 'exec', matched],
  [RegExp.prototype, 'test', matched],
  [Map.prototype, 'get', once],
  [Map.prototype, 'has', once],
  [Set.prototype, 'has', once],
  [Set.prototype, 'add', once],
  [Array.prototype, 'push', once],
  [Array.prototype, 'includes', whole],
  [Array.prototype, 'filter', whole],
  [Array.prototype, 'map', whole],
  [Array.prototype, 'some', once],
  [Array.prototype, 'every', once],
  [Array.prototype, 'slice', made],
];

type AnyFunction = (this: unknown, ...args: unknown[]) => unknown;

class TooMuch extends Error {}

/**
 * Counts what some work asks of the engine: characters read, pieces cut out, distances searched, patterns
 * tried, entries looked up. Unlike a clock it gives the same number every time, on any machine.
 *
 * @param most work is broken off beyond this: what never ends is found out soon
 */
export const countWork = (work: () => unknown, most = Number.POSITIVE_INFINITY): number => {
  let units = 0;
  const originals = COUNTED.map(
    ([owner, name]) => (owner as Record<string, AnyFunction>)[name] as AnyFunction,
  );
  for (const [i, [owner, name, count]] of COUNTED.entries()) {
    const original = originals[i] as AnyFunction;
    (owner as Record<string, AnyFunction>)[name] = function counted(...args) {
      const result = original.apply(this, args);
      units += count(result, this, args);
      if (units > most) throw new TooMuch();
      return result;
    };
  }
  try {
    work();
    return units;
  } catch (error) {
    if (error instanceof TooMuch) return units;
    throw error;
  } finally {
    for (const [i, [owner, name]] of COUNTED.entries())
      (owner as Record<string, AnyFunction>)[name] = originals[i] as AnyFunction;
  }
};
