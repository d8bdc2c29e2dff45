import { parseTokenizer } from '@lethe/models';
import { generateDialogue } from '../corpus/dialogue.ts';
import { createRandom } from '../corpus/random.ts';
import { flatten } from '../model/flat-weights.ts';
import { createGradientComputer } from '../model/gradient.ts';
import type { Weights } from '../model/shape.ts';
import { layOut } from '../rows/batches.ts';
import { encodeDialogue, type Sequence } from '../rows/encode-dialogue.ts';
import type { TrainingSettings } from '../settings.ts';

export interface HeldOutLoss {
  /** Mean surprise in nats a token of answers and plans, the requests given. */
  readonly nats: number;
  readonly perplexity: number;
  readonly tokens: number;
}

const DIALOGUES = 400;
const TOGETHER = 10;

/** Measures weights on held-out dialogues; asks for as many losses as there are sets of weights. */
export async function heldOutLoss(
  settings: TrainingSettings,
  tokenizerFile: string,
  sets: readonly Weights[],
): Promise<HeldOutLoss[]> {
  const { shape, seed } = settings;
  const tokenizer = parseTokenizer(tokenizerFile);
  const random = createRandom(seed);
  const encoded = Array.from({ length: DIALOGUES }, (_, index) =>
    encodeDialogue(
      generateDialogue(seed, index, { split: 'heldOut' }),
      tokenizer,
      { plan: 1, opening: 1 },
      random,
    ),
  ).filter(({ tokens }) => tokens.length <= shape.context);
  const capacity = { tokens: TOGETHER * shape.context, pairs: TOGETHER * shape.context ** 2 };
  const computer = await createGradientComputer(shape, capacity);
  return sets.map((weights) => {
    computer.weights.set(flatten(shape, weights));
    let nats = 0;
    let tokens = 0;
    for (let at = 0; at < encoded.length; at += TOGETHER) {
      const part: Sequence[] = encoded.slice(at, at + TOGETHER);
      const surprise = computer.measure(layOut(part));
      nats += surprise.nats;
      tokens += surprise.weight;
    }
    return { nats: nats / tokens, perplexity: Math.exp(nats / tokens), tokens };
  });
}
