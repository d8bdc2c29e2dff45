import { useLayoutEffect } from 'preact/hooks';

/** Gives the focus back to where it was when what was opened is closed again. */
export function useFocusReturn(): void {
  useLayoutEffect(() => {
    const opener = document.activeElement;
    return () => {
      // Once the page is drawn without it: what had the focus may have been inert until then.
      queueMicrotask(() => {
        const nowhere = document.activeElement === null || document.activeElement === document.body;
        if (nowhere && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    };
  }, []);
}
