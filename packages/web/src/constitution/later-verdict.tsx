import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Turn } from '../chat/turn.ts';
import type { VerdictSection } from './verdict-section.tsx';

const section = signal<typeof VerdictSection | null>(null);

/** Loads the panel's verdict; without it the rest of the panel is there all the same. */
export async function loadVerdict(): Promise<void> {
  section.value ??= (await import('./verdict-section.tsx')).VerdictSection;
}

/** The verdict of the selected turn, which is loaded when it is first needed. */
export function LaterVerdict({ turn }: { turn: Turn | undefined }) {
  useEffect(() => {
    loadVerdict().catch(() => undefined);
  }, []);
  const Section = section.value;
  return Section === null ? null : <Section turn={turn} />;
}
