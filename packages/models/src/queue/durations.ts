const KEPT = 16;

/** The mean of the last few durations, in the unit they are given in; 0 before the first. */
export class Durations {
  readonly #recent: number[] = [];

  add(duration: number): void {
    this.#recent.push(duration);
    if (this.#recent.length > KEPT) this.#recent.shift();
  }

  get mean(): number {
    const sum = this.#recent.reduce((total, duration) => total + duration, 0);
    return sum / Math.max(this.#recent.length, 1);
  }
}
