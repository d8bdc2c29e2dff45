import { createClassifierDetector } from './classifier/classifier-detector.ts';
import { loadClassifier } from './classifier/load-classifier.ts';
import { createLexicon } from './rules/lexicon.ts';
import { createReader, type Read } from './rules/reading.ts';
import { createRuleDetector } from './rules/rule-detector.ts';
import { SHIPPED_RULES } from './rules/sets/rule-sets.ts';
import type { Detector } from './signals/signal.ts';
import { createContradictionDetector } from './truth/contradiction.ts';
import { numberDetector } from './truth/numbers.ts';

const newReader = (): Read => createReader(createLexicon(SHIPPED_RULES.lexicon));

const rulesBy = (read: Read): readonly Detector[] => [
  createRuleDetector(SHIPPED_RULES.rules, { read }),
  createContradictionDetector({ read }),
  numberDetector,
];

/** The detectors that need nothing but the text: rules, contradictions, numbers. */
export const createRuleDetectors = (): readonly Detector[] => rulesBy(newReader());

/**
 * All shipped detectors: the rules, and the classifiers in `weights/`, which are checked as they are read.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, CLASSIFIER_INVALID
 */
export async function createDetectors(): Promise<readonly Detector[]> {
  const model = await loadClassifier();
  const read = newReader();
  return [...rulesBy(read), createClassifierDetector(model, { read })];
}
