import type { TypingField } from '../src/index.ts';

type Listener = Parameters<TypingField['addEventListener']>[1];
type Event = Parameters<Listener>[0];

interface KeyOptions {
  hold?: number | null;
  code?: string;
  keyCode?: number;
  ctrlKey?: boolean;
  metaKey?: boolean;
  altKey?: boolean;
}

/** A text field that sends the events a browser sends, in a browser's order, on a clock of its own. */
export class BrowserField implements TypingField {
  value = '';
  selectionStart = 0;
  selectionEnd = 0;
  now = 1000;
  readonly #listeners = new Map<string, Set<Listener>>();

  addEventListener(type: string, listener: Listener): void {
    const listeners = this.#listeners.get(type) ?? new Set();
    this.#listeners.set(type, listeners.add(listener));
  }

  removeEventListener(type: string, listener: Listener): void {
    this.#listeners.get(type)?.delete(listener);
  }

  get listenerCount(): number {
    return [...this.#listeners.values()].reduce((sum, { size }) => sum + size, 0);
  }

  dispatch(type: string, parts: Partial<Event> = {}): void {
    const event = { timeStamp: this.now, ...parts, type };
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }

  wait(milliseconds: number): this {
    this.now += milliseconds;
    return this;
  }

  select(start: number, end: number): this {
    this.selectionStart = start;
    this.selectionEnd = end;
    return this;
  }

  keyDown(key: string, options: KeyOptions & { repeat?: boolean } = {}): this {
    this.dispatch('keydown', { key, code: codeOf(key), ...options });
    return this;
  }

  keyUp(key: string, options: KeyOptions = {}): this {
    this.dispatch('keyup', { key, code: codeOf(key), ...options });
    return this;
  }

  /** An input without a key, as pasting, speaking or a touch keyboard make it. */
  input(inputType: string, data: string | null = null): this {
    this.dispatch('beforeinput', { inputType, data });
    this.#edit(inputType, data ?? '');
    this.dispatch('input', { inputType, data });
    return this;
  }

  /** Presses and releases a key; what it writes goes in between. `hold: null` loses the key-up. */
  press(key: string, { hold = 80, ...options }: KeyOptions = {}): this {
    this.keyDown(key, options);
    if (key === 'Backspace') this.input('deleteContentBackward');
    else if (key === 'Enter') this.input('insertLineBreak', '\n');
    else if ([...key].length === 1) this.input('insertText', key);
    if (hold === null) return this;
    this.wait(hold).keyUp(key, options);
    return this;
  }

  /** Types a text, `gap` milliseconds from one key-down to the next. */
  type(text: string, { gap = 150, hold = 80 }: { gap?: number; hold?: number | null } = {}): this {
    for (const character of text) this.press(character, { hold }).wait(gap - (hold ?? 0));
    return this;
  }

  #edit(inputType: string, data: string): void {
    let { selectionStart: start, selectionEnd: end } = this;
    if (inputType.startsWith('delete') && start === end)
      start = inputType.includes('Word') ? this.value.lastIndexOf(' ', end - 2) + 1 : end - 1;
    this.value = this.value.slice(0, Math.max(0, start)) + data + this.value.slice(end);
    end = Math.max(0, start) + data.length;
    this.select(end, end);
  }
}

const codeOf = (key: string): string => (/^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key);
