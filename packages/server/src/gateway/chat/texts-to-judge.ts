import type { InputMessage } from '@lethe/constitution';
import type { AssistantPart, ChatRequest, UserPart } from '@lethe/models';

const textOf = (part: UserPart | AssistantPart): string[] => {
  switch (part.type) {
    case 'text':
    case 'reasoning':
    case 'refusal':
      return [part.text];
    case 'toolCall':
      return [part.arguments];
    default:
      return [];
  }
};

/** Every text of a request with who wrote it; empty ones say nothing. */
export const textsToJudge = ({
  system,
  messages,
}: Pick<ChatRequest, 'system' | 'messages'>): InputMessage[] =>
  [
    ...system.map(({ text }): InputMessage => ({ role: 'system', text })),
    ...messages.flatMap(({ role, content }) =>
      (content as readonly (UserPart | AssistantPart)[])
        .flatMap(textOf)
        .map((text): InputMessage => ({ role, text })),
    ),
  ].filter(({ text }) => text.trim() !== '');
