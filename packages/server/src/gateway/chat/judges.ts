import { createTextMemory, type Judging, type TextMemory } from '@lethe/assistant';
import {
  createGuard,
  type Detector,
  type Guard,
  gravest,
  type InputMessage,
  type Judgement,
  TEXT_LIMIT,
} from '@lethe/constitution';
import type { ChatRequest } from '@lethe/models';
import type { Caller } from '../caller/caller.ts';
import { textsToJudge } from './texts-to-judge.ts';

/** The constitution as far as the requests of callers meet it. */
export interface Judges {
  /** Judges the texts of a request, each of a caller once, and gives the gravest judgement. */
  input(caller: Pick<Caller, 'id'>, request: ChatRequest): Promise<Judgement>;
  /** Judges a whole answer likewise; null where it says nothing. */
  answer(caller: Pick<Caller, 'id'>, texts: readonly string[]): Promise<Judgement | null>;
  /** Watches one piece of an answer by the policy of the caller's key. */
  output(policy: Caller['policy']): Guard;
  count: Judging['count'];
}

/** Callers whose judged texts are remembered. */
const MOST_CALLERS = 256;
/** Of a text that is too long to be judged as one, the parts overlap by this much. */
const OVERLAP = 4000;

export function createJudges({
  judging,
  detectors,
}: {
  judging: Judging;
  detectors: readonly Detector[];
}): Judges {
  const memories = new Map<string, TextMemory<Judgement>>();

  function memoryOf(keyId: string): TextMemory<Judgement> {
    const memory = memories.get(keyId) ?? createTextMemory<Judgement>();
    memories.delete(keyId);
    memories.set(keyId, memory);
    if (memories.size > MOST_CALLERS) memories.delete(memories.keys().next().value as string);
    return memory;
  }

  /** Requests that come together with the same text wait for one judgement of it. */
  const underWay = new Map<string, Promise<Judgement>>();

  function judgeOnce(keyId: string, message: InputMessage): Judgement | Promise<Judgement> {
    const memory = memoryOf(keyId);
    // Another constitution judges anew.
    const name = `${judging.constitution.hash}\n${message.role}\n${message.text}`;
    const known = memory.find(name) ?? underWay.get(`${keyId}\n${name}`);
    if (known !== undefined) return known;
    const judged = judging.judgeInput(partsOf(message)).finally(() => {
      underWay.delete(`${keyId}\n${name}`);
    });
    underWay.set(`${keyId}\n${name}`, judged);
    return judged.then((judgement) => {
      // What could not be judged may be another time.
      if (judgement.verdict !== 'unscored') memory.keep(name, withoutPlaces(judgement));
      return judgement;
    });
  }

  /** The gravest of the judgements of some texts; null where there are none. */
  async function gravestOf(
    { id }: Pick<Caller, 'id'>,
    texts: readonly InputMessage[],
  ): Promise<Judgement | null> {
    const judged: Judgement[] = [];
    for (const message of texts) judged.push(await judgeOnce(id, message));
    const verdict = gravest(judged.map((one) => one.verdict));
    return judged.find((one) => one.verdict === verdict) ?? null;
  }

  return {
    async input(caller, request) {
      const texts = textsToJudge(request);
      return (await gravestOf(caller, texts)) ?? judging.judgeInput(NOTHING_SAID);
    },
    answer: (caller, texts) =>
      gravestOf(
        caller,
        texts.map((text) => ({ role: 'assistant', text })),
      ),
    output: (policy) =>
      createGuard({
        ...{ constitution: judging.constitution, detectors, direction: 'output', policy },
      }),
    count: judging.count,
  };
}

const NOTHING_SAID: readonly InputMessage[] = [{ role: 'user', text: '' }];

/** Where something stands in a text is not remembered: nobody asks for it again. */
const withoutPlaces = (judgement: Judgement): Judgement => ({
  ...judgement,
  principles: judgement.principles.map((principle) => ({ ...principle, spans: [] })),
});

function partsOf({ role, text }: InputMessage): InputMessage[] {
  if (text.length <= TEXT_LIMIT) return [{ role, text }];
  const parts: InputMessage[] = [];
  for (let from = 0; from < text.length; from += TEXT_LIMIT - OVERLAP)
    parts.push({ role, text: text.slice(from, from + TEXT_LIMIT) });
  return parts;
}
