interface Node {
  readonly next: Map<number, Node>;
  readonly values: number[];
}

const newNode = (): Node => ({ next: new Map(), values: [] });

/** Literal beginnings, each with the numbers it stands for. */
export interface PrefixTrie {
  /** The numbers of every prefix that begins at an offset; longest prefix last. */
  match(text: string, at: number): readonly number[];
}

const NONE: readonly number[] = [];

export const buildPrefixTrie = (prefixes: readonly string[]): PrefixTrie => {
  const root = newNode();
  const pairs = new Uint8Array(128 * 128);
  for (const [value, prefix] of prefixes.entries()) {
    let node = root;
    for (let i = 0; i < prefix.length; i++) {
      const code = prefix.charCodeAt(i);
      let child = node.next.get(code);
      if (child === undefined) {
        child = newNode();
        node.next.set(code, child);
      }
      node = child;
    }
    node.values.push(value);
    pairs[prefix.charCodeAt(0) * 128 + prefix.charCodeAt(1)] = 1;
  }
  return {
    match: (text, at) => {
      const second = text.charCodeAt(at + 1);
      if (!(second < 128) || pairs[text.charCodeAt(at) * 128 + second] !== 1) return NONE;
      let found: number[] | undefined;
      let node: Node | undefined = root;
      for (let i = at; i < text.length; i++) {
        node = node.next.get(text.charCodeAt(i));
        if (node === undefined) break;
        if (node.values.length > 0)
          found = found === undefined ? node.values : [...found, ...node.values];
      }
      return found ?? NONE;
    },
  };
};
