/** Watches a stream of text for stop strings, wherever the pieces are cut. */
export interface StopStrings {
  /** The text that is now certain to belong to the answer. */
  push(text: string): string;
  /** True once a stop string was seen; nothing more comes out then. */
  readonly stopped: boolean;
  /** What was held back because it looked like the start of a stop string. */
  end(): string;
}

/**
 * One Knuth-Morris-Pratt automaton a stop string, all fed character by character: linear time, and never
 * more held back than the longest stop string. The first one to be complete wins; of several complete at
 * the same character, the longest.
 */
export function createStopStrings(stops: readonly string[]): StopStrings {
  const automata = stops.map((stop) => ({ stop, fallback: fallbacks(stop), matched: 0 }));
  let held = '';
  let stopped = false;

  /** Length of the longest stop string that this character completes, else 0. */
  function step(character: string): number {
    let complete = 0;
    for (const automaton of automata) {
      const { stop, fallback } = automaton;
      let { matched } = automaton;
      while (matched > 0 && stop[matched] !== character) matched = fallback[matched - 1]!;
      if (stop[matched] === character) matched++;
      if (matched === stop.length) complete = Math.max(complete, matched);
      automaton.matched = matched;
    }
    return complete;
  }

  return {
    push(text) {
      if (stopped) return '';
      held += text;
      for (let i = held.length - text.length; i < held.length; i++) {
        const complete = step(held[i]!);
        if (complete === 0) continue;
        stopped = true;
        const certain = held.slice(0, i + 1 - complete);
        held = '';
        return certain;
      }
      const possible = Math.max(0, ...automata.map(({ matched }) => matched));
      const certain = held.slice(0, held.length - possible);
      held = held.slice(held.length - possible);
      return certain;
    },
    get stopped() {
      return stopped;
    },
    end() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}

/** For each prefix, the length of its longest proper border. */
function fallbacks(pattern: string): readonly number[] {
  const lengths = [0];
  for (let i = 1, length = 0; i < pattern.length; i++) {
    while (length > 0 && pattern[i] !== pattern[length]) length = lengths[length - 1]!;
    if (pattern[i] === pattern[length]) length++;
    lengths.push(length);
  }
  return lengths;
}
