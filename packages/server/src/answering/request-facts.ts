import { createHash } from 'node:crypto';
import { type ChatRequest, type RouteFacts, readMessage } from '@lethe/models';
import { conversationName } from '../gateway/chat/conversation-name.ts';
import { textsToJudge } from '../gateway/chat/texts-to-judge.ts';
import type { AutoRequest } from '../gateway/models/auto.ts';

/** A client measures nothing of a person: both axes stand where nothing moved them. */
const NEUTRAL = 0.5;

const unitsOf = (request: Pick<ChatRequest, 'system' | 'messages'>): number =>
  textsToJudge(request).reduce((sum, { text }) => sum + text.length, 0);

/** What a request says about itself, for the router. */
export function requestFacts(request: ChatRequest): Omit<RouteFacts, 'lastWasPoor'> {
  const { messages, tools = [] } = request;
  const last = messages.findLast(({ role }) => role === 'user');
  const text = textsToJudge({ system: [], messages: last ? [last] : [] })
    .map((one) => one.text)
    .join('\n\n');
  return {
    ...readMessage(text),
    historyUnits: Math.max(0, unitsOf(request) - text.length),
    turns: Math.max(0, messages.filter(({ role }) => role === 'user').length - 1),
    hasTools: tools.length > 0,
    ...{ complexity: NEUTRAL, verbosity: NEUTRAL },
  };
}

/**
 * Clients send no names. Of one key, requests that begin alike are one conversation, and a request that
 * says all of an earlier one again asks for another answer. Only hashes are made.
 */
export function requestNames({ caller, request }: Pick<AutoRequest, 'caller' | 'request'>): {
  conversationId: string;
  turnId: string;
} {
  const conversationId = `${caller.id} ${conversationName(request)}`;
  const said = JSON.stringify(textsToJudge(request));
  const turn = createHash('sha256').update(said).digest('base64url');
  return { conversationId, turnId: `${conversationId} ${turn}` };
}
