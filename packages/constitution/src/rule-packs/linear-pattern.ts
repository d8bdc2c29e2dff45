/** Longest pattern, UTF-16 code units. */
const LONGEST = 500;
/** Most repetitions of one character. */
const REPETITIONS = 100;
/** Ways in which a pattern may go on from one place: what bounds the work a character. */
const WAYS = 64;

/**
 * Whether a pattern takes linear time on every text. Allowed are characters, classes, `?`, `{m,n}` after a
 * single character, groups and choices; not allowed are `*`, `+`, repeated groups, looking around and back:
 * with those an engine that backtracks can be made to take very long.
 */
export function isLinearPattern(pattern: string): boolean {
  if (pattern === '' || pattern.length > LONGEST) return false;
  const reader = new PatternReader(pattern);
  const ways = reader.choice();
  if (ways === null || !reader.isAtEnd || ways > WAYS) return false;
  try {
    new RegExp(pattern, 'u');
    return true;
  } catch {
    return false;
  }
}

/** Reads a pattern and counts in how many ways it can go on; null for what is not allowed. */
class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#pattern.length;
  }

  choice(): number | null {
    let ways = this.#sequence();
    while (ways !== null && this.#take('|')) {
      const more = this.#sequence();
      ways = more === null ? null : ways + more;
    }
    return ways;
  }

  #sequence(): number | null {
    let ways = 1;
    while (!this.isAtEnd && !'|)'.includes(this.#next)) {
      const item = this.#item();
      if (item === null) return null;
      ways *= item;
      if (ways > WAYS) return null;
    }
    return ways;
  }

  #item(): number | null {
    if (this.#take('(')) {
      if (this.#next === '?' && !this.#take('?:')) return null;
      const ways = this.choice();
      if (ways === null || !this.#take(')')) return null;
      if ('*+{'.includes(this.#next || ' ')) return null;
      return this.#take('?') ? ways + 1 : ways;
    }
    return this.#atom() ? this.#repetition() : null;
  }

  #atom(): boolean {
    if (this.#take('\\')) return this.#pass(/[dwsDWSbnt.?*+^$()[\]{}|\\/-]/y);
    return this.#pass(/\[\^?(?:[^\]\\[]|\\.)+\]|[^\\*+?{}()[\]|]/uy);
  }

  #repetition(): number | null {
    if (this.#take('?')) return 2;
    const bounds = /\{(\d{1,3})(?:,(\d{1,3}))?\}/y;
    bounds.lastIndex = this.#at;
    const found = bounds.exec(this.#pattern);
    if (found === null) return '*+{'.includes(this.#next || ' ') ? null : 1;
    this.#at = bounds.lastIndex;
    const least = Number(found[1]);
    const most = Number(found[2] ?? found[1]);
    return most > REPETITIONS || '?*+{'.includes(this.#next || ' ') ? null : most - least + 1;
  }

  get #next(): string {
    return this.#pattern[this.#at] ?? '';
  }

  #take(text: string): boolean {
    if (!this.#pattern.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #pass(one: RegExp): boolean {
    one.lastIndex = this.#at;
    if (!one.test(this.#pattern)) return false;
    this.#at = one.lastIndex;
    return true;
  }
}
