import { words } from '../words/words.ts';
import type { OpenConversation } from './state.ts';

/** A conversation as a Markdown document. Answers are Markdown already; messages are kept as they are. */
export function asMarkdown({ startedAt, turns }: OpenConversation): string {
  const day = new Date(startedAt).toISOString().slice(0, 10);
  const parts = (turns ?? []).flatMap(({ text, answer }) => [
    words.download.you,
    text,
    ...(answer === '' ? [] : [words.download.answer, answer]),
  ]);
  return `${[words.download.heading(day), words.download.note, ...parts].join('\n\n')}\n`;
}

/** Hands the document to the browser as a file; it never passes the server. */
export function downloadConversation(conversation: OpenConversation): void {
  const url = URL.createObjectURL(
    new Blob([asMarkdown(conversation)], { type: 'text/markdown;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = url;
  link.download = words.download.file(new Date(conversation.startedAt).toISOString().slice(0, 10));
  link.click();
  URL.revokeObjectURL(url);
}
