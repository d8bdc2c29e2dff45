import type { Unit } from './units.ts';

/** A part of a text, and where in it it starts, UTF-16 code units. */
export interface Window {
  readonly text: string;
  readonly start: number;
}

/** The last part of a text that arrives, as it is judged on its way. */
export interface Windows {
  add(unit: Unit): void;
  /** The sentence that is being written, or the last `length` code units of it. */
  sentence(length: number): Window;
  /** The last whole sentences with the open one, at most `length` code units unless the open one alone is longer. */
  recent(length: number): Window;
}

/** Keeps the last `capacity` code units, in whole units. */
export function createWindows(capacity: number): Windows {
  let text = '';
  /** Where `text` starts in all that was added. */
  let start = 0;
  /** Where the sentences in `text` start, and the units of the open one. */
  let sentences: number[] = [0];
  let units: number[] = [0];
  let ended = false;

  const total = () => start + text.length;
  const from = (place: number): Window => ({ text: text.slice(place - start), start: place });
  const within = (places: readonly number[], length: number) =>
    places.find((place) => total() - place <= length) ?? (places.at(-1) as number);

  function forget(): void {
    if (text.length <= 2 * capacity) return;
    const kept = total() - capacity;
    sentences = sentences.filter((place) => place >= kept);
    units = units.filter((place) => place >= kept);
    if (sentences.length === 0) sentences = [units[0] ?? kept];
    text = text.slice(kept - start);
    start = kept;
  }

  return {
    add(unit) {
      if (ended) {
        sentences.push(total());
        units = [];
      }
      if (ended || units.at(-1) !== total()) units.push(total());
      text += unit.text;
      ended = unit.endsSentence;
      forget();
    },
    sentence: (length) => from(within(units, length)),
    recent: (length) => from(within(sentences, length)),
  };
}
