import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';
import { words } from '../words/words.ts';

/** Draws a part of the app that is loaded when it is first needed. */
export function Later({ load }: { load: () => Promise<ComponentType> }) {
  const part = useSignal<{ load: unknown; Part: ComponentType | null } | null>(null);
  useEffect(() => {
    let left = false;
    load().then(
      (Part) => {
        if (!left) part.value = { load, Part };
      },
      () => {
        if (!left) part.value = { load, Part: null };
      },
    );
    return () => {
      left = true;
    };
  }, [load]);
  const now = part.value;
  if (now === null || now.load !== load) return null;
  if (now.Part === null)
    return (
      <p class="note" role="alert">
        {words.shell.pageFailed}
      </p>
    );
  return <now.Part />;
}
