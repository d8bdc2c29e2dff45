import { tokensOf } from './tokens.ts';

/** A place in a text that was copied from a protected one. */
export interface Copy {
  /** Which protected text, by its place in the list. */
  readonly text: number;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly tokens: number;
}

/** Tokens of all protected texts together; what is beyond is not protected, and `createCopyAutomaton` says so. */
export const PROTECTED_TOKENS = 200_000;

/** Copies that are told of one text. */
const COPIES = 32;

export interface CopyAutomaton {
  /** Runs of at least `least` tokens that stand in a protected text too. Linear in the text. */
  find(text: string): Copy[];
}

interface State {
  readonly next: Map<number, number>;
  link: number;
  length: number;
  /** A protected text that goes through this state. */
  readonly text: number;
}

/**
 * The suffix automaton (Blumer et al. 1985) of the protected texts' tokens: it follows a text token by token
 * and knows at each how long a run behind it stands in a protected text. It holds hashes, no words.
 *
 * @throws RangeError where the protected texts have more than 200,000 tokens
 */
export function createCopyAutomaton(
  texts: readonly string[],
  { least }: { least: (text: number) => number },
): CopyAutomaton {
  const states: State[] = [{ next: new Map(), link: -1, length: 0, text: -1 }];
  let tokens = 0;
  texts.forEach((text, number) => {
    let last = 0;
    for (const token of tokensOf(text).hashes) {
      if (++tokens > PROTECTED_TOKENS)
        throw new RangeError(`More than ${PROTECTED_TOKENS} tokens cannot be protected.`);
      last = extend(states, { last, token, text: number });
    }
  });
  return { find: (text) => follow(states, text, least) };
}

/** Adds a token after a state (generalised automaton: each text starts at the root). */
function extend(
  states: State[],
  { last, token, text }: { last: number; token: number; text: number },
): number {
  const before = states[last] as State;
  const known = before.next.get(token);
  if (known !== undefined) {
    if ((states[known] as State).length === before.length + 1) return known;
    return split(states, { from: last, token, target: known });
  }
  const made = states.push({ next: new Map(), link: 0, length: before.length + 1, text }) - 1;
  let at = last;
  while (at !== -1 && !(states[at] as State).next.has(token)) {
    (states[at] as State).next.set(token, made);
    at = (states[at] as State).link;
  }
  if (at === -1) return made;
  const target = (states[at] as State).next.get(token) as number;
  (states[made] as State).link =
    (states[target] as State).length === (states[at] as State).length + 1
      ? target
      : split(states, { from: at, token, target });
  return made;
}

/** Parts a state whose runs are longer than the one that leads there now. */
function split(
  states: State[],
  { from, token, target }: { from: number; token: number; target: number },
): number {
  const old = states[target] as State;
  const made =
    states.push({
      next: new Map(old.next),
      link: old.link,
      length: (states[from] as State).length + 1,
      text: old.text,
    }) - 1;
  old.link = made;
  let at = from;
  while (at !== -1 && (states[at] as State).next.get(token) === target) {
    (states[at] as State).next.set(token, made);
    at = (states[at] as State).link;
  }
  return made;
}

function follow(states: readonly State[], text: string, least: (text: number) => number): Copy[] {
  const { hashes, starts, ends } = tokensOf(text);
  const copies: Copy[] = [];
  let state = 0;
  let length = 0;
  let open: Copy | null = null;
  const close = () => {
    if (open !== null && copies.length < COPIES) copies.push(open);
    open = null;
  };
  for (let at = 0; at < hashes.length; at++) {
    const token = hashes[at] as number;
    let shrunk = false;
    while (state !== 0 && !(states[state] as State).next.has(token)) {
      state = (states[state] as State).link;
      length = (states[state] as State).length;
      shrunk = true;
    }
    if (shrunk) close();
    const next = (states[state] as State).next.get(token);
    if (next === undefined) continue;
    state = next;
    length++;
    const source = (states[state] as State).text;
    if (length < least(source)) continue;
    const from = at - length + 1;
    open = {
      text: source,
      start: starts[from] as number,
      end: ends[at] as number,
      tokens: length,
    };
  }
  close();
  return copies;
}
