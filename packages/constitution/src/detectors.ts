import { createClassifierDetector } from './classifier/classifier-detector.ts';
import { loadClassifier } from './classifier/load-classifier.ts';
import { createLexicon, type Lexicon } from './rules/lexicon.ts';
import { createReader, type Read } from './rules/reading.ts';
import { createRuleDetector } from './rules/rule-detector.ts';
import { SHIPPED_RULES } from './rules/sets/rule-sets.ts';
import type { Detector } from './signals/signal.ts';
import { createContradictionDetector } from './truth/contradiction.ts';
import { numberDetector } from './truth/numbers.ts';

/** How texts are read, for all detectors together, and the phrases that are looked for. */
interface Tools {
  readonly read: Read;
  readonly lexicon: Lexicon;
}

function newTools(): Tools {
  const lexicon = createLexicon(SHIPPED_RULES.lexicon);
  return { lexicon, read: createReader(lexicon) };
}

const rulesBy = ({ read, lexicon }: Tools): readonly Detector[] => [
  createRuleDetector(SHIPPED_RULES.rules, { read, lexicon }),
  createContradictionDetector({ read }),
  numberDetector,
];

/** The detectors that need nothing but the text: rules, contradictions, numbers. */
export const createRuleDetectors = (): readonly Detector[] => rulesBy(newTools());

/**
 * All shipped detectors: the rules, and the classifiers in `weights/`, which are checked as they are read.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, CLASSIFIER_INVALID
 */
export async function createDetectors(): Promise<readonly Detector[]> {
  const model = await loadClassifier();
  const tools = newTools();
  return [...rulesBy(tools), createClassifierDetector(model, tools)];
}
