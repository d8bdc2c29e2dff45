import { effect, signal } from '@preact/signals';

export type Scheme = 'system' | 'light' | 'dark';

export const SCHEMES: readonly Scheme[] = ['system', 'light', 'dark'];

/** The name under which the browser keeps the choice; nothing else is kept there. */
export const SCHEME_KEY = 'lethe.scheme';

export const scheme = signal<Scheme>('system');

const darkSystem = () => matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark now. */
export const systemIsDark = signal(false);

export const isDark = (): boolean =>
  scheme.value === 'system' ? systemIsDark.value : scheme.value === 'dark';

/** Reads the kept choice, follows the system, and keeps the page's `data-scheme` right. */
export function followScheme(storage: Pick<Storage, 'getItem' | 'setItem'> = localStorage): void {
  const kept = storage.getItem(SCHEME_KEY);
  scheme.value = SCHEMES.find((known) => known === kept) ?? 'system';
  const system = darkSystem();
  systemIsDark.value = system.matches;
  system.addEventListener('change', ({ matches }) => {
    systemIsDark.value = matches;
  });
  effect(() => {
    storage.setItem(SCHEME_KEY, scheme.value);
    document.documentElement.dataset.scheme = isDark() ? 'dark' : 'light';
  });
}
