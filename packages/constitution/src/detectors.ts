import { createClassifierDetector } from './classifier/classifier-detector.ts';
import { loadWeights } from './classifier/load-weights.ts';
import { createPatternDetector } from './rule-packs/pattern-detector.ts';
import type { RulePack } from './rule-packs/rule-pack.ts';
import type { Lexicon } from './rules/lexicon.ts';
import { createReader, type Read } from './rules/reading.ts';
import { createRuleDetector } from './rules/rule-detector.ts';
import { SHIPPED_RULES } from './rules/sets/rule-sets.ts';
import { shippedLexicon } from './rules/shipped-lexicon.ts';
import type { Detector } from './signals/signal.ts';
import { createSuffixDetector } from './suffix/suffix-detector.ts';
import { createContradictionDetector } from './truth/contradiction.ts';
import { numberDetector } from './truth/numbers.ts';

export interface DetectorOptions {
  /** Signed packs of rules beside the shipped ones, of `loadRulePack`. */
  readonly rulePacks?: readonly RulePack[];
}

/** How texts are read, for all detectors together, and the phrases that are looked for. */
interface Tools {
  readonly read: Read;
  readonly lexicon: Lexicon;
}

function newTools(packs: readonly RulePack[]): Tools {
  const lexicon = shippedLexicon(Object.assign({}, ...packs.map(({ groups }) => groups)));
  return { lexicon, read: createReader(lexicon) };
}

function rulesBy({ read, lexicon }: Tools, packs: readonly RulePack[]): readonly Detector[] {
  const patterns = packs.flatMap((pack) => pack.patterns);
  const rules = [...SHIPPED_RULES.rules, ...packs.flatMap((pack) => pack.rules)];
  return [
    createRuleDetector(rules, { read, lexicon }),
    ...(patterns.length === 0 ? [] : [createPatternDetector(patterns, { read })]),
    createContradictionDetector({ read }),
    numberDetector,
  ];
}

/** The detectors that need nothing but the text: rules, contradictions, numbers. */
export const createRuleDetectors = ({
  rulePacks = [],
}: DetectorOptions = {}): readonly Detector[] => rulesBy(newTools(rulePacks), rulePacks);

/**
 * All shipped detectors: the rules, the classifiers in `weights/`, which are checked as they are read, and
 * the look at a text's ending.
 *
 * @throws MODEL_FILE_UNREADABLE, MODEL_FILE_CHANGED, MODEL_MANIFEST_INVALID, CLASSIFIER_INVALID
 */
export async function createDetectors({
  rulePacks = [],
}: DetectorOptions = {}): Promise<readonly Detector[]> {
  const { classifier, trigrams } = await loadWeights();
  const tools = newTools(rulePacks);
  return [
    ...rulesBy(tools, rulePacks),
    createClassifierDetector(classifier, tools),
    createSuffixDetector(trigrams),
  ];
}
