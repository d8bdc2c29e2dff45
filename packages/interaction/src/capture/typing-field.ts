/** What is read of a browser's event; keyboard, input and composition events have parts of it. */
export interface FieldEvent {
  readonly type: string;
  /** Milliseconds on the clock of `performance.now()`. */
  readonly timeStamp: number;
  readonly key?: string;
  readonly code?: string;
  readonly keyCode?: number;
  readonly repeat?: boolean;
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly altKey?: boolean;
  readonly inputType?: string;
  readonly data?: string | null;
}

export type FieldListener = (event: FieldEvent) => void;

/** The part of a text field that capturing needs; every `HTMLTextAreaElement` has it. */
export interface TypingField {
  readonly value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  addEventListener(type: string, listener: FieldListener, capture?: boolean): void;
  removeEventListener(type: string, listener: FieldListener, capture?: boolean): void;
}
