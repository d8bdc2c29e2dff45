import { useSignal } from '@preact/signals';
import { words } from '../words/words.ts';
import { announce } from './announce.ts';
import { Icon } from './icon.tsx';

/** Copies a text and says so. The text is asked for only when it is wanted. */
export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const copied = useSignal(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      copied.value = true;
      announce(words.chat.copied);
      setTimeout(() => {
        copied.value = false;
      }, 1600);
    } catch {
      announce(words.chat.copyFailed);
    }
  };
  return (
    <button type="button" class="quiet icon" onClick={copy} aria-label={label} title={label}>
      <Icon name={copied.value ? 'check' : 'copy'} />
    </button>
  );
}
