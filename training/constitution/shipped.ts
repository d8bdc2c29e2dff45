// What is trained here is read by exactly the code that reads it when it is shipped.
export {
  featuresOf,
  type SentenceFeatures,
  SLOTS,
} from '../../packages/constitution/src/classifier/features.ts';
export {
  evening,
  type LinearModel,
  logitsOf,
  probabilityOf,
} from '../../packages/constitution/src/classifier/linear.ts';
export {
  encodeWeights,
  WEIGHTS_FILE,
} from '../../packages/constitution/src/classifier/weights-file.ts';
export { createLexicon } from '../../packages/constitution/src/rules/lexicon.ts';
export { SHIPPED_RULES } from '../../packages/constitution/src/rules/sets/rule-sets.ts';
export { wordsOf } from '../../packages/constitution/src/rules/words.ts';
export { plainView } from '../../packages/constitution/src/views/plain.ts';
