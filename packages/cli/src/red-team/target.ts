import {
  type Constitution,
  type Detector,
  type InputMessage,
  judge,
  judgeInput,
  type ProbeMessage,
  type Target,
} from '@lethe/constitution';
import { askOnce, type Message, type Runtime } from '@lethe/models';

export interface Guarding {
  readonly constitution: Constitution;
  readonly detectors: readonly Detector[];
}

/** Longest answer to a probe, tokens: enough to tell what it is. */
const ANSWER_TOKENS = 128;

/**
 * A local model as it would answer in a conversation: what goes in and what comes out is held to the
 * constitution, or to nothing where it is to stand alone.
 */
export const createTarget =
  (
    runtime: Runtime,
    { guarding, seed }: { guarding: Guarding | undefined; seed: number },
  ): Target =>
  async (messages, { signal }) => {
    if (guarding) {
      const { verdict } = judgeInput({ ...guarding, messages: messages.map(inputOf) });
      if (verdict === 'block') return { blocked: true };
    }
    const text = await askOnce(runtime, spoken(messages), {
      ...{ signal, seed, maxTokens: ANSWER_TOKENS },
    });
    if (guarding && judge(text, { ...guarding, direction: 'output' }).verdict === 'block')
      return { blocked: true };
    return { text };
  };

const inputOf = ({ role, content }: ProbeMessage): InputMessage => ({ role, text: content });

/** The probe as a conversation of two: what was retrieved is quoted in the message that follows it. */
function spoken(messages: readonly ProbeMessage[]): Message[] {
  const spoken: Message[] = [];
  let quoted = '';
  for (const { role, content } of messages) {
    if (role === 'retrieved' || role === 'system') quoted += `${content}\n\n`;
    else {
      spoken.push({ role, content: quoted + content });
      quoted = '';
    }
  }
  return spoken;
}
