import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { words } from '../words/words.ts';

export interface FieldProps {
  readonly label: string;
  /** What is written in it: a signal, or a part of one. */
  readonly text: { value: string };
  /** What a password manager fills in here. */
  readonly autocomplete: string;
  readonly hint?: string;
  readonly maxLength?: number;
  readonly secret?: boolean;
  /** Whether it may stay empty. */
  readonly optional?: boolean;
}

/** One labelled line of text. A secret can be shown, pasted and filled in by a password manager. */
export function Field(props: FieldProps) {
  const { autocomplete, hint, label, maxLength, text } = props;
  const { optional = false, secret = false } = props;
  const id = useId();
  const shown = useSignal(false);
  const line = {
    id,
    class: 'field',
    autocomplete,
    autocapitalize: 'none',
    spellcheck: false,
    maxLength,
    'aria-describedby': hint === undefined ? undefined : `${id}-hint`,
    required: !optional,
    value: text.value,
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => {
      text.value = currentTarget.value;
    },
  } as const;
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <div class="field-row">
        {secret && !shown.value ? (
          <input {...line} type="password" />
        ) : (
          <input {...line} type="text" />
        )}
        {secret ? (
          <button
            type="button"
            class="button small"
            aria-pressed={shown.value}
            aria-label={words.signIn.show}
            onClick={() => {
              shown.value = !shown.value;
            }}
          >
            {words.signIn.reveal}
          </button>
        ) : null}
      </div>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} class="small quiet-text">
          {hint}
        </p>
      )}
    </div>
  );
}
