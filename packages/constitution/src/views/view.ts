/** A text read in another way, with the way back to the original's places. */
export interface View {
  /** How it was read: `plain`, `leet`, `joined`, `base64`, ... */
  readonly id: string;
  readonly text: string;
  /** Where each UTF-16 code unit of `text` starts in the original; absent where all stand as they were. */
  readonly starts?: Uint32Array;
  /** Where each UTF-16 code unit of `text` ends in the original; absent with `starts`. */
  readonly ends?: Uint32Array;
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A place in a view as a place in the original text. */
export function originOf({ starts, ends }: View, { start, end }: Range): Range {
  if (starts === undefined || ends === undefined) return { start, end };
  if (end <= start) return { start: starts[start] ?? 0, end: starts[start] ?? 0 };
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/** Puts a view together piece by piece, each with the range of the original it stands for. */
export class ViewWriter {
  readonly #parts: string[] = [];
  #starts: Uint32Array;
  #ends: Uint32Array;
  #length = 0;

  constructor(capacity: number) {
    this.#starts = new Uint32Array(capacity);
    this.#ends = new Uint32Array(capacity);
  }

  add(text: string, { start, end }: Range): void {
    this.#reserve(this.#length + text.length);
    const before = this.#length;
    this.#length += text.length;
    // A loop, since nearly every piece is one character.
    for (let at = before; at < this.#length; at++) {
      this.#starts[at] = start;
      this.#ends[at] = end;
    }
    this.#parts.push(text);
  }

  /** Takes a part of another view over, places and all. */
  copy(view: View, { start, end }: Range): void {
    this.#reserve(this.#length + end - start);
    for (let at = start; at < end; at++) {
      this.#starts[this.#length] = view.starts?.[at] ?? at;
      this.#ends[this.#length] = view.ends?.[at] ?? at + 1;
      this.#length++;
    }
    this.#parts.push(view.text.slice(start, end));
  }

  finish(id: string): View {
    const starts = this.#starts.subarray(0, this.#length);
    return { id, text: this.#parts.join(''), starts, ends: this.#ends.subarray(0, this.#length) };
  }

  #reserve(needed: number): void {
    if (needed <= this.#starts.length) return;
    const grown = (from: Uint32Array) => {
      const to = new Uint32Array(Math.max(needed, from.length * 2, 16));
      to.set(from);
      return to;
    };
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
  }
}
