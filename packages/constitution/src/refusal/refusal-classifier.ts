import { passagesOf } from '../classifier/features.ts';
import { createScorer, type LinearModel, probabilityOf } from '../classifier/linear.ts';
import { type LoadWeightsOptions, loadWeights } from '../classifier/load-weights.ts';
import { createReader } from '../rules/reading.ts';
import { shippedLexicon } from '../rules/shipped-lexicon.ts';
import { type RefusalDegree, refusalDegree, type SentenceRefusal } from './degree.ts';

/** Says how far an answer turns its request down. */
export type RefusalClassifier = (text: string) => RefusalDegree;

/** Scores each sentence of an answer by itself, and weighs those that refuse against the rest. */
export function createRefusalClassifier(model: LinearModel): RefusalClassifier {
  const score = createScorer(model);
  const signal = model.signals.indexOf('refusal');
  const read = createReader(shippedLexicon());
  return (text) => {
    const [reading] = read({ text, direction: 'output', role: 'assistant' });
    if (reading === undefined) return 'comply';
    const { words, mentions } = reading;
    const sentences = passagesOf(words, mentions).map((passage): SentenceRefusal => {
      const { from, to, firstMention, lastMention } = passage;
      const own = {
        words: words.words.slice(from, to),
        sentences: words.sentences.slice(from, to),
      };
      const moved = mentions
        .slice(firstMention, lastMention)
        .map((one) => ({ ...one, from: one.from - from, to: one.to - from }));
      const logit = score(own, moved).logits[signal] as number;
      return { words: to - from, chance: probabilityOf(model, signal, logit) };
    });
    return refusalDegree(sentences);
  };
}

/**
 * The refusal classifier by the shipped weights.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, CLASSIFIER_INVALID
 */
export const loadRefusalClassifier = async (
  options?: LoadWeightsOptions,
): Promise<RefusalClassifier> => createRefusalClassifier((await loadWeights(options)).classifier);
