import type { ChatRequest } from '@lethe/models';
import type { Topic } from '@lethe/privacy';

export interface ConversationMetadata {
  readonly topics: readonly Topic[];
  readonly messages: number;
  /** UTF-16 units that the person wrote. */
  readonly units: number;
  /** How to write, at most 200 characters; nothing of what was said. */
  readonly style?: string;
}

/** Longest style instruction, in UTF-16 units. */
export const STYLE_UNITS = 200;

/** A request that tells what a conversation is about in numbers and topics of the closed list, and no word of it. */
export const metadataRequest = (
  { format, model, maxTokens, stream, includeUsage }: ChatRequest,
  { topics, messages, units, style }: ConversationMetadata,
): ChatRequest => ({
  ...{ format, model, stream, includeUsage, onlyInFormat: [] },
  ...(maxTokens !== undefined && { maxTokens }),
  system: style === undefined ? [] : [{ type: 'text', text: style.slice(0, STYLE_UNITS) }],
  messages: [
    {
      role: 'user',
      content: [
        {
          type: 'text',
          text: `A conversation of ${messages} messages and ${units} characters. Topics: ${topics.join(', ') || 'none of the sensitive ones'}. Its words stay where they were said.`,
        },
      ],
    },
  ],
});
