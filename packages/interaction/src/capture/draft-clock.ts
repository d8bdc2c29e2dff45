import type { FieldEvent } from './typing-field.ts';

/**
 * The time of a draft. It stands still while the field is left: looking something up in another
 * window is no pause between two keys.
 */
export class DraftClock {
  #away = 0;
  #leftAt: number | null = null;

  /** The draft's time of an event, which may leave the field or come back to it. */
  at({ type }: FieldEvent, time: number): number {
    const now = this.read(time);
    if (type === 'blur') this.#leftAt ??= time;
    else if (type !== 'keyup' && this.#leftAt !== null) {
      this.#away += time - this.#leftAt;
      this.#leftAt = null;
    }
    return now;
  }

  read(time: number): number {
    return (this.#leftAt ?? time) - this.#away;
  }
}
