import { hash } from 'node:crypto';
import type { ChatRequest } from '@lethe/models';
import { textsToJudge } from './texts-to-judge.ts';

/**
 * Clients send no name of their conversation, but its beginning with every request: the instructions and
 * the first message name it. Only a hash is made of it.
 */
export function conversationName(request: Pick<ChatRequest, 'system' | 'messages'>): string {
  const [first] = request.messages;
  const begin = textsToJudge({ system: request.system, messages: first ? [first] : [] });
  return hash('sha256', JSON.stringify(begin), 'base64url');
}
