import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useFocusReturn } from './focus-return.ts';

/** A modal dialog on the browser's own `<dialog>`: it keeps the focus and gives it back. */
export function Dialog({
  label,
  onClose,
  children,
  kind = 'plain',
}: {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
  kind?: 'plain' | 'palette' | 'sheet';
}) {
  const box = useRef<HTMLDialogElement>(null);
  useFocusReturn();
  useEffect(() => {
    const dialog = box.current as HTMLDialogElement;
    if (!dialog.open) dialog.showModal();
    return () => dialog.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the dialog's own; the click is on its backdrop
    <dialog
      ref={box}
      class={`dialog ${kind}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={({ currentTarget }) => {
        // The browser may close it by itself; one that is taken off the page has been closed already.
        if (currentTarget.isConnected) onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="dialog-body">{children}</div>
    </dialog>
  );
}
