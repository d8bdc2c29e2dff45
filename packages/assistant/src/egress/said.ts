import type { ChatRequest, UserPart } from '@lethe/models';

const textsOf = (parts: readonly UserPart[]): string[] =>
  parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));

/** What people and tools said in a request: the texts that decide whether it may leave at all. */
export const saidIn = ({ messages }: Pick<ChatRequest, 'messages'>): string[] =>
  messages.flatMap(({ role, content }) =>
    role === 'assistant' ? [] : textsOf(content as readonly UserPart[]),
  );
