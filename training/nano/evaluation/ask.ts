import type { Message, NanoFacts, Runtime, Style as RuntimeStyle } from '@lethe/models';
import { LEVELS, STYLE_AXES, type Style } from '../corpus/style.ts';

/** A level as the runtime's number: the middle of its part of [0, 1]. */
export const toRuntimeStyle = (style: Style): RuntimeStyle =>
  Object.fromEntries(
    STYLE_AXES.map((axis) => [axis, (style[axis] + 0.5) / LEVELS[axis]]),
  ) as unknown as RuntimeStyle;

export interface Reply {
  readonly text: string;
  /** Whether the model ended the answer by itself. */
  readonly ended: boolean;
}

/** A request with the state that it is told about, if any. */
export const request = (content: string, facts?: NanoFacts): Message => ({
  role: 'user',
  content,
  ...(facts && { facts }),
});

/** Asks the shipped runtime for one answer, sampled as the product samples. */
export async function ask(
  runtime: Runtime,
  messages: readonly Message[],
  style: Style,
  seed: number,
): Promise<Reply> {
  const conversationId = `evaluation-${seed}`;
  let text = '';
  let ended = false;
  const asked = {
    conversationId,
    userId: 'evaluation',
    messages,
    style: toRuntimeStyle(style),
    seed,
  };
  for await (const event of runtime.generate(asked)) {
    if (event.type === 'text') text += event.text;
    if (event.type === 'end') ended = event.reason === 'end';
  }
  await runtime.forget(conversationId);
  return { text: text.trim(), ended };
}
