/** Waiting entries in one line a user; users are served in turn, each line in its own order. */
export class Lines<Entry> {
  /** Users in the order in which they are served next. */
  readonly #lines = new Map<string, Entry[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  sizeOf(userId: string): number {
    return this.#lines.get(userId)?.length ?? 0;
  }

  /** Adds an entry and returns its place, from 1, as things stand. */
  add(userId: string, entry: Entry): number {
    const line = this.#lines.get(userId) ?? [];
    line.push(entry);
    this.#lines.set(userId, line);
    this.#size++;
    return this.#placeOfLast(userId);
  }

  next(): Entry | undefined {
    const [first] = this.#lines;
    if (!first) return undefined;
    const [userId, line] = first;
    const entry = line.shift();
    this.#size--;
    this.#lines.delete(userId);
    if (line.length > 0) this.#lines.set(userId, line);
    return entry;
  }

  remove(userId: string, entry: Entry): void {
    const line = this.#lines.get(userId);
    const at = line?.indexOf(entry) ?? -1;
    if (!line || at < 0) return;
    line.splice(at, 1);
    this.#size--;
    if (line.length === 0) this.#lines.delete(userId);
  }

  #placeOfLast(userId: string): number {
    const own = this.sizeOf(userId);
    let place = own;
    let isBefore = true;
    for (const [user, line] of this.#lines) {
      if (user === userId) isBefore = false;
      else place += Math.min(line.length, isBefore ? own : own - 1);
    }
    return place;
  }
}
