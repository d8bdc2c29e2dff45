import { INTENTS } from '../corpus/intents.ts';
import { STYLE_AXES } from '../corpus/style.ts';
import type { SampleTurn } from '../evaluation/conversations.ts';
import type { Evaluation } from '../evaluation/evaluate.ts';
import type { HeldOutLoss } from '../evaluation/perplexity.ts';
import { leakageTable, lossTable, obedienceTable, topicTable } from '../evaluation/tables.ts';
import { targetsOf } from '../evaluation/targets.ts';
import { parameterCount } from '../model/shape.ts';
import { PLAN_CLASSES } from '../plan/train-plan.ts';
import { PARTS } from '../rows/batches.ts';
import type { PlanSettings, Stage, TrainingSettings } from '../settings.ts';

export interface ModelCard {
  readonly settings: TrainingSettings;
  readonly version: string;
  readonly steps: number;
  /** Time that training took. */
  readonly seconds: number;
  readonly evaluation: Evaluation;
  /** Loss of the trained weights before they were rounded. */
  readonly fp32: HeldOutLoss;
  /** Bytes of each file. */
  readonly sizes: ReadonlyMap<string, number>;
  /** Processor, number of cores and Node's version. */
  readonly machine: string;
}

const thousands = (count: number): string => count.toLocaleString('en-GB');
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What is known of why goals were missed, by model. */
const WHY_MISSED: Readonly<Record<string, string>> = {
  nano: `An answer off its subject is mostly well written but planned wrongly: the words of the request were too far from
those of training. The longer sentences of the second edition would say a thing twice now and then: the runtime says no run of six
tokens twice in an answer.
`,
  'nano-small': `It was trained for minutes only, so its answers often mix lines of several subjects.
`,
};

/** The README.md beside the weights: what the model is, how it was made, how well it does, what it cannot do. */
export function modelCard(card: ModelCard): string {
  const { settings, version, steps, seconds, evaluation, fp32, sizes, machine } = card;
  const { name, shape, seed, partTokens, stages, plan } = settings;
  return `# ${name} ${version}

A small Llama-architecture model that runs in process, with no native code and no network. It does small
talk, simple everyday tips and questions about Lethe, in short English, in the style it is told. Everything
else it is trained to turn down. ${name === 'nano' ? 'It answers when Lethe is newly installed.' : 'It is about half of nano: for slow machines, and for comparisons.'}

| | |
|---|---|
| parameters | ${thousands(parameterCount(shape))} (${shape.layers} layers, hidden ${shape.hiddenSize}, ${shape.heads} heads, intermediate ${shape.intermediateSize}, tied embeddings) |
${plan ? planLine(plan) : ''}| tokenizer | byte-level BPE, ${thousands(shape.vocabSize)} tokens |
| context | ${shape.context} tokens |
| weights | \`model.safetensors\` (bfloat16, ${megabytes(sizes.get('model.safetensors')!)}) and \`model.int8.safetensors\` (int8 with one scale a row, ${megabytes(sizes.get('model.int8.safetensors')!)})${plan ? `; with either \`plan.safetensors\` (int8, ${megabytes(sizes.get('plan.safetensors')!)})` : ''} |
| data | dialogues from the generator in \`training/nano/corpus\`, written for Lethe; nothing else, and nobody's conversations |
| licence | MIT |
| seed | ${seed} |
| training | ${thousands(steps)} steps of at most ${thousands(PARTS * partTokens)} tokens, each dialogue seen once; AdamW, fp32; ${stages.map(stageLine).join(', then ')} |
| machine | ${machine}, shared with other work; ${Math.round(seconds / 60)} minutes |
| command | \`npm run train -- ${name}\` |

![Training loss](loss.svg)

## Prompt

\`<|bos|>\`, then a turn at a time \`<|user|>\` text, \`<|facts|>\` and Lethe's own state where the message asks
about it, one control token for each of the eight axes, \`<|assistant|>\` answer \`<|end|>\`. An answer opens
with a plan, \`<|topic_N|>\`, that says what it will be about; the runtime takes it out.${
    plan
      ? ` The model
and the plan reader choose it together; the text behind it is the model's alone.`
      : ''
  }

## Scores

Measured by \`npm run evaluate -- nano${name === 'nano' ? '' : ` --model local/${name}`}\` on requests that share no wording and no slot filler with
training, answered by the shipped files through the shipped runtime at its own sampling settings. The lookup
table gives the answer to the nearest of 40,000 training requests (BM25).

${topicTable(evaluation)}

${targetLines(evaluation)}

${WHY_MISSED[name] ?? ''}
Well formed: the model ended the answer by itself, and every line starts with a capital and ends with a full
stop or a question mark. Repeating: six words in a row, or a sentence, twice, or a word three times in a row.
The rules are in \`training/nano/evaluation/rules\`. A word that the intent must hold is a lenient rule, and
closeness to its lines a strict one: it also counts an answer as wrong that borrows a neighbour's line.
The column of answers to other requests says what each rule lets pass by chance. A request beyond the domain is
turned down if the answer says that it cannot.

Loss on held-out dialogues, plans and answers only:

${lossTable(evaluation, fp32)}

## Obedience

${evaluation.obedience.length} controls, the others in the middle, the same held-out requests at each level.

${obedienceTable(evaluation)}

How far each control (rows) moves the other properties (columns), as rank correlations:

${leakageTable(evaluation)}

## Limits

- It knows the subjects in \`training/nano/corpus/domain\` and no others. An unusual wording can bring an
  answer about something else.
- It knows no facts about the world and cannot calculate, translate, write code or long texts.
- What it says of Lethe's state it copies from the numbers it is told; it can copy a digit wrongly.
- It must not be relied on for health, law, money or safety. It knows urgent messages by the wordings it was
  trained on: others it can miss, and it can point to the emergency number where nothing is wrong.
- English only. It forgets what was said more than ${shape.context} tokens ago.
- Training again on the same kind of processor gives the same bytes. Where fused multiply-add rounds
  differently the weights differ; the loss should then agree within 0.02 nats and the shares above within 4
  points.

## Ten conversations

The first ten seeds, not chosen by hand; the requests are held-out ones. Levels are given as
${STYLE_AXES.join(', ')}.

${evaluation.conversations.map(conversation).join('\n\n')}
`;
}

const planLine = ({ places, requests }: PlanSettings): string =>
  `| plan reader | ${thousands(places * PLAN_CLASSES)} more: linear, ${thousands(places)} places of hashed words for ${INTENTS.length} topics and "the last answer"; ${thousands(requests)} requests, AdaGrad |\n`;

const stageLine = ({ steps, rate: [from, to], edition, mix, requests }: Stage): string =>
  `${thousands(steps)} steps at a rate from ${from} to ${to} (${edition} edition, ${mix} mix, ${Math.round(requests * 100)} % requests alone)`;

const targetLines = (evaluation: Evaluation): string =>
  targetsOf(evaluation)
    .map(
      ({ name, value, goal, reached }) =>
        `- ${name}: ${value.toFixed(2)}, the goal is ${goal}: ${reached ? 'reached' : 'missed'}`,
    )
    .join('\n');

function conversation(turns: readonly SampleTurn[], index: number): string {
  const lines = turns.map(
    ({ user, style, assistant }) =>
      `> **${STYLE_AXES.map((axis) => style[axis]).join(' ')}** ${plain(user)}\n>\n> ${plain(assistant).replaceAll('\n', '  \n> ')}`,
  );
  return `### Seed ${index + 1}\n\n${lines.join('\n>\n')}`;
}

const plain = (text: string): string => text.replace(/[\\`*_<>[\]#|]/g, '\\$&');
