import { STYLE_AXES } from '../corpus/style.ts';
import type { SampleTurn } from '../evaluation/conversations.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import { parameterCount } from '../model/shape.ts';
import type { TrainingSettings } from '../settings.ts';

export interface ModelCard {
  readonly settings: TrainingSettings;
  readonly version: string;
  readonly steps: number;
  readonly evaluation: Evaluation;
  /** Processor, number of cores and Node's version. */
  readonly machine: string;
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const thousands = (count: number): string => count.toLocaleString('en-GB');

/** The README.md beside the weights: what the model is, how it was made, how well it does, what it cannot do. */
export function modelCard({ settings, version, steps, evaluation, machine }: ModelCard): string {
  const { shape, seed, batchTokens } = settings;
  const { perplexity, topics, knownTopics, obedience, conversations } = evaluation;
  return `# nano ${version}

The model that answers when Lethe is newly installed: a small Llama-architecture model that runs in process,
with no native code and no network. It does small talk, simple everyday tips and questions about Lethe, in
short English, in the style it is told. Everything else it is trained to turn down.

| | |
|---|---|
| parameters | ${thousands(parameterCount(shape))} (${shape.layers} layers, hidden ${shape.hiddenSize}, ${shape.heads} heads, intermediate ${shape.intermediateSize}, tied embeddings) |
| tokenizer | byte-level BPE, ${thousands(shape.vocabSize)} tokens |
| context | ${shape.context} tokens |
| weights | bfloat16 safetensors |
| data | dialogues from the generator in \`training/nano/corpus\`, written for Lethe; nothing else, and nobody's conversations |
| licence | MIT |
| seed | ${seed} |
| training | ${thousands(steps)} steps of ${thousands(batchTokens)} tokens, each dialogue seen once; AdamW, fp32; ${stagesOf(settings)} |
| machine | ${machine} |
| command | \`npm run train -- nano\` |

![Training loss](loss.svg)

## Controls

Four tokens stand before each answer: length in five levels (one sentence to five), formality, complexity and
warmth in three.

## Scores

On held-out questions: phrasings, frames and slot fillers that training never saw, answered by the shipped
files through the shipped runtime at its own sampling settings. They come from the same generator as the
training data, so they say how well the model learnt its domain, not how well it does with every wording.

| of ${topics.prompts} prompts, one an intent | held-out wording | wording seen in training |
|---|---|---|
| well formed | ${percent(topics.wellFormed)} | ${percent(knownTopics.wellFormed)} |
| on topic: holds a word its intent must hold | ${percent(topics.onTopic)} | ${percent(knownTopics.onTopic)} |
| on topic: closer to its own intent's lines than to any other's | ${percent(topics.nearest)} | ${percent(knownTopics.nearest)} |
| turned down, of the questions beyond its domain | ${percent(topics.refusals)} | ${percent(knownTopics.refusals)} |

Perplexity a token of held-out answers: ${perplexity.toFixed(2)}.

Well formed means that the model ended the answer by itself, with a capital at the start and a full stop or
question mark at the end. The rules are in \`training/nano/evaluation\`.

| control | property | means by level | rank correlation |
|---|---|---|---|
${obedience
  .map(
    ({ axis, property, means, spearman }) =>
      `| ${axis} | ${property} | ${means.map((mean) => mean.toFixed(1)).join(', ')} | ${spearman.toFixed(2)} |`,
  )
  .join('\n')}

## Limits

- It knows about a hundred subjects, the ones in \`training/nano/corpus/domain\`. An unusual wording can bring
  an answer about something else.
- It knows no facts about the world and cannot calculate, translate, write code or long texts.
- It must not be relied on for health, law, money or safety. It knows urgent messages by the wordings it was
  trained on: others it can miss, and it can point to the emergency number where nothing is wrong.
- English only. It forgets what was said more than ${shape.context} tokens ago.
- Its figures hold for this machine; another processor may round differently.

## Five conversations

The first five seeds, not chosen by hand; the questions are held-out ones. Levels are given as
${STYLE_AXES.join(', ')}.

${conversations.map(conversation).join('\n\n')}
`;
}

const stagesOf = ({ stages }: TrainingSettings): string =>
  stages
    .map(
      ({ steps, mix, peakRate }) =>
        `${thousands(steps)} steps on the ${mix} mix at up to ${peakRate}`,
    )
    .join(', then ');

function conversation(turns: readonly SampleTurn[], index: number): string {
  const lines = turns.map(
    ({ user, style, assistant }) =>
      `> **${STYLE_AXES.map((axis) => style[axis]).join(' ')}** ${plain(user)}\n>\n> ${plain(assistant)}`,
  );
  return `### Seed ${index + 1}\n\n${lines.join('\n>\n')}`;
}

const plain = (text: string): string => text.replace(/[\\`*_<>[\]#|]/g, '\\$&');
