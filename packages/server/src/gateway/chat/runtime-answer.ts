import type {
  AssistantPart,
  ChatEvent,
  ChatMessage,
  ChatRequest,
  GenerationEnd,
  Message,
  Runtime,
  UserPart,
} from '@lethe/models';
import { AXES, type AxisValues, type CodedError } from '@lethe/protocol';
import { beyondModel } from '../parameter.ts';

const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as AxisValues;

const ENDS: Readonly<Record<GenerationEnd['reason'], 'stop' | 'length' | 'stopSequence'>> = {
  end: 'stop',
  stop: 'stopSequence',
  length: 'length',
  time: 'length',
  abort: 'stop',
};

/** What would change the meaning if it were left out, as an error; null where all can be done. */
function whatItCannot({ toolChoice, responseFormat, messages }: ChatRequest): CodedError | null {
  const mustCall = toolChoice?.type === 'required' || toolChoice?.type === 'tool';
  if (mustCall) return beyondModel('tool_choice', 'call tools');
  if (responseFormat !== undefined && responseFormat.type !== 'text')
    return beyondModel('response_format', 'keep to a JSON schema');
  for (const [at, { content }] of messages.entries())
    if ((content as readonly (UserPart | AssistantPart)[]).some(isUnreadable))
      return beyondModel(`messages[${at}].content`, 'read images, sounds or files');
  return null;
}

/** Whether a model that runs here can do all that a request asks; one that offers tools wants them called. */
export const canRuntimeAnswer = (request: ChatRequest): boolean =>
  (request.tools ?? []).length === 0 && whatItCannot(request) === null;

export const isUnreadable = ({ type }: UserPart | AssistantPart): boolean =>
  type === 'image' || type === 'file' || type === 'audio' || type === 'foreign';

const textOf = ({ content }: ChatMessage): string =>
  (content as readonly (UserPart | AssistantPart)[])
    .flatMap((part) => {
      if (part.type === 'text' || part.type === 'refusal') return [part.text];
      return part.type === 'toolCall' ? [part.arguments] : [];
    })
    .join('\n\n');

/**
 * A request as turns of two speakers: instructions stand before the first message, what a tool said is
 * told as the user's, and messages of one speaker in a row become one.
 */
function turnsOf({ system, messages }: ChatRequest): Message[] {
  const turns: { role: Message['role']; content: string }[] = [];
  const add = (role: Message['role'], content: string): void => {
    const last = turns.at(-1);
    if (last?.role === role) last.content = `${last.content}\n\n${content}`;
    else if (content.trim() !== '') turns.push({ role, content });
  };
  for (const { text } of system) add('user', text);
  for (const message of messages)
    add(message.role === 'assistant' ? 'assistant' : 'user', textOf(message));
  return turns;
}

/** Within what a runtime takes. */
const clamped = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most);

/**
 * An answer of a model that runs in Lethe. Nothing leaves, nothing is masked, and what the model held of
 * the conversation is overwritten at its end.
 *
 * @throws MODEL_CANNOT, and the coded errors of the runtime
 */
export async function* runtimeAnswer({
  runtime,
  request,
  callerId,
  id,
  seed,
  signal,
}: {
  runtime: Runtime;
  request: ChatRequest;
  /** Answers of one caller wait for each other. */
  callerId: string;
  id: string;
  seed: number;
  signal: AbortSignal;
}): AsyncGenerator<ChatEvent, void, undefined> {
  const refusal = whatItCannot(request);
  if (refusal !== null) throw refusal;
  const { maxTokens, temperature, topP, topK, stop } = request;
  const conversationId = `gateway-${id}`;
  try {
    yield { type: 'start', id, model: runtime.describe().id };
    const generation = runtime.generate({
      ...{ conversationId, userId: `key-${callerId}`, style: NEUTRAL, signal },
      messages: turnsOf(request),
      seed: request.seed ?? seed,
      ...(maxTokens !== undefined && { maxTokens }),
      ...(temperature !== undefined && { temperature: clamped(temperature, 0, 2) }),
      ...(topP !== undefined && topP > 0 && { topP: clamped(topP, 0, 1) }),
      ...(topK !== undefined && { topK }),
      ...(stop !== undefined && { stop }),
    });
    for await (const event of generation) {
      if (event.type === 'text') yield event;
      if (event.type !== 'end') continue;
      const { promptTokens: input, completionTokens: output, reusedTokens: cachedInput } = event;
      yield { type: 'usage', input, output, cachedInput };
      yield { type: 'end', reason: ENDS[event.reason] };
    }
  } finally {
    await runtime.forget(conversationId);
  }
}
