import { MEMORY_LIMITS } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { failureOf } from '../shell/failure.ts';
import { words } from '../words/words.ts';
import { isTooLong } from './remember.ts';

export interface MemoryFormProps {
  readonly initial?: string;
  /** What the button says. */
  readonly action: string;
  /** Saves the trimmed text; the field is emptied when that worked. */
  readonly onSubmit: (text: string) => Promise<void>;
}

/** Where a memory is worded. What could not be saved stays in the field. */
export function MemoryForm({ initial = '', action, onSubmit }: MemoryFormProps) {
  const text = useSignal(initial);
  const failure = useSignal<string | null>(null);
  const tooLong = isTooLong(text.value);
  const unusable = text.value.trim() === '' || tooLong;
  const submit = async () => {
    if (unusable) return;
    try {
      await onSubmit(text.value.trim());
      text.value = '';
      failure.value = null;
    } catch (error) {
      failure.value = failureOf(error);
    }
  };
  const trouble = tooLong ? words.memories.tooLong(MEMORY_LIMITS.textUnits) : failure.value;
  return (
    <form
      class="remembering"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <textarea
        rows={2}
        class="field"
        aria-label={words.memories.write}
        aria-invalid={tooLong}
        placeholder={words.memories.placeholder}
        value={text}
        onInput={({ currentTarget }) => {
          text.value = currentTarget.value;
        }}
      />
      <button type="submit" class="button" disabled={unusable}>
        {action}
      </button>
      {trouble === null ? null : (
        <p class="trouble" role="alert">
          {trouble}
        </p>
      )}
    </form>
  );
}
