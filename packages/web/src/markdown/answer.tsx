import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';

type Renderer = ComponentType<{ source: string }>;

const renderer = signal<Renderer | null>(null);

/** Loads the Markdown reader, which an empty chat does not need. */
export async function loadMarkdown(): Promise<void> {
  renderer.value ??= (await import('./markdown.tsx')).Markdown;
}

/** An answer as Markdown; as plain text until the reader is here. */
export function Answer({ source }: { source: string }) {
  const Markdown = renderer.value;
  return Markdown === null ? <p class="message">{source}</p> : <Markdown source={source} />;
}
