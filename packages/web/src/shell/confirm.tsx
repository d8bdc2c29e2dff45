import { useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { failureOf } from './failure.ts';

export interface ConfirmProps {
  readonly title: string;
  readonly body: string;
  readonly confirm: string;
  readonly onConfirm: () => Promise<void>;
  readonly onClose: () => void;
}

/** Asks before something is lost. The safe answer has the focus. */
export function Confirm({ title, body, confirm, onConfirm, onClose }: ConfirmProps) {
  const failure = useSignal<string | null>(null);
  const busy = useSignal(false);
  const act = async () => {
    busy.value = true;
    try {
      await onConfirm();
      onClose();
    } catch (error) {
      failure.value = failureOf(error);
      busy.value = false;
    }
  };
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <p>{body}</p>
      {failure.value === null ? null : (
        <p class="trouble" role="alert">
          {failure}
        </p>
      )}
      <div class="choices">
        <button type="button" class="button" onClick={onClose}>
          {words.shell.cancel}
        </button>
        <button type="button" class="button danger" disabled={busy.value} onClick={act}>
          {confirm}
        </button>
      </div>
    </Dialog>
  );
}
