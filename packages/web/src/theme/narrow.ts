import { signal } from '@preact/signals';

/** Whether the page is so narrow that the rail is a bar and the panel a sheet. */
export const isNarrow = signal(false);

export function followWidth(): void {
  const narrow = matchMedia('(width < 720px)');
  isNarrow.value = narrow.matches;
  narrow.addEventListener('change', ({ matches }) => {
    isNarrow.value = matches;
  });
}
