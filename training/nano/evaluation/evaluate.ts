import { readFile } from 'node:fs/promises';
import { loadNano, type Runtime, readSafetensors } from '@lethe/models';
import { HELD_OUT_BEYOND } from '../corpus/held-out/beyond.ts';
import { HELD_OUT_CONVERSATIONS } from '../corpus/held-out/follow-ups.ts';
import { HELD_OUT_PROMPTS } from '../corpus/held-out/prompts.ts';
import { createRandom } from '../corpus/random.ts';
import { LEVELS, STYLE_AXES } from '../corpus/style.ts';
import { fromInt8 } from '../export/int8.ts';
import type { Weights } from '../model/shape.ts';
import type { TrainingSettings } from '../settings.ts';
import type { Reply } from './ask.ts';
import { type SampleTurn, sampleConversation } from './conversations.ts';
import { type FollowUpScores, scoreFollowUps } from './follow-ups.ts';
import { measureObedience, type Obedience } from './obedience.ts';
import { type HeldOutLoss, heldOutLoss } from './perplexity.ts';
import { createProgress } from './progress.ts';
import { createRetrieval } from './retrieval.ts';
import { countStated, type StatedFacts, scoreStatedFacts } from './stated-facts.ts';
import { answersOf, type Prompt, scoreTopics, type TopicScores } from './topics.ts';

export interface Evaluation {
  readonly loss: { readonly bf16: HeldOutLoss; readonly int8: HeldOutLoss };
  /** Of held-out requests within the domain. */
  readonly model: TopicScores;
  /** The same requests answered by the nearest training request's answer. */
  readonly retrieval: TopicScores;
  /** The model's answers taken for answers to other requests: what the rules let pass by chance. */
  readonly mismatched: TopicScores;
  /** Of held-out requests beyond the domain, how many there are and the shares turned down. */
  readonly beyond: { readonly prompts: number; readonly model: number; readonly retrieval: number };
  readonly followUps: FollowUpScores;
  readonly statedFacts: StatedFacts;
  readonly obedience: readonly Obedience[];
  /** From the first seeds, in order. */
  readonly conversations: readonly (readonly SampleTurn[])[];
}

export interface EvaluateOptions {
  readonly settings: TrainingSettings;
  /** The exported model, with a slash at the end, and the hash of its manifest. */
  readonly directory: URL;
  readonly manifestSha256: string;
  readonly onProgress: (line: string) => void;
}

const OBEDIENCE_PROMPTS = 20;
const CONVERSATIONS = 10;

const promptsOf = (byIntent: Readonly<Record<string, readonly string[]>>): Prompt[] =>
  Object.entries(byIntent).flatMap(([intent, texts]) => texts.map((text) => ({ intent, text })));

/** Scores the exported files, through the runtime that ships them at its own sampling settings. */
export async function evaluate(options: EvaluateOptions): Promise<Evaluation> {
  const { settings, directory, manifestSha256, onProgress } = options;
  onProgress('loss of each precision on held-out dialogues');
  const loss = await lossOf(settings, directory);
  const runtime = await loadNano({ directory, manifestSha256 });
  try {
    return { loss, ...(await scoreAnswers(runtime, settings.seed, onProgress)) };
  } finally {
    await runtime.close();
  }
}

async function scoreAnswers(runtime: Runtime, seed: number, onProgress: (line: string) => void) {
  const within = promptsOf(HELD_OUT_PROMPTS);
  const beyond = promptsOf(HELD_OUT_BEYOND);
  const styled = createRandom(seed).shuffled(within).slice(0, OBEDIENCE_PROMPTS);
  const levels = STYLE_AXES.reduce((sum, axis) => sum + LEVELS[axis], 0);
  const total =
    within.length +
    beyond.length +
    HELD_OUT_CONVERSATIONS.length +
    countStated(within) +
    styled.length * levels;
  const onAnswer = createProgress(total, onProgress);
  const answer = answersOf(runtime, seed, onAnswer);
  const replies: Reply[] = [];
  const model = await scoreTopics(within, async (text, index) => {
    const reply = await answer(text, index);
    replies.push(reply);
    return reply;
  });
  const retrieve = createRetrieval(seed);
  return {
    model,
    retrieval: await scoreTopics(within, retrieve),
    mismatched: await scoreTopics(mismatch(within), (_, index) => replies[index]!),
    beyond: {
      prompts: beyond.length,
      model: (await scoreTopics(beyond, answer)).onTopic,
      retrieval: (await scoreTopics(beyond, retrieve)).onTopic,
    },
    followUps: await scoreFollowUps(runtime, { seed, onAnswer }),
    statedFacts: await scoreStatedFacts(runtime, within, { seed, onAnswer }),
    obedience: await measureObedience(
      runtime,
      styled.map(({ text }) => text),
      { seed, onAnswer },
    ),
    conversations: await Array.fromAsync({ length: CONVERSATIONS }, (_, i) =>
      sampleConversation(runtime, i + 1),
    ),
  };
}

/** The same requests, each with the intent of one half a list away. */
const mismatch = (prompts: readonly Prompt[]): Prompt[] =>
  prompts.map(({ text }, i) => {
    const other = prompts[(i + Math.floor(prompts.length / 2)) % prompts.length]!;
    return { text, intent: other.intent };
  });

async function lossOf(settings: TrainingSettings, directory: URL) {
  const read = async (file: string) =>
    readSafetensors(await readFile(new URL(file, directory))).tensors;
  const bf16 = Array.from(await read('model.safetensors'), ([name, { values }]) => [name, values]);
  const sets = [
    Object.fromEntries(bf16) as Weights,
    fromInt8(await read('model.int8.safetensors')),
  ];
  const tokenizerFile = await readFile(new URL('tokenizer.json', directory), 'utf8');
  const losses = await heldOutLoss(settings, tokenizerFile, sets);
  return { bf16: losses[0]!, int8: losses[1]! };
}
