// What is trained here is read by exactly the code that reads it when it is shipped.
export { featuresOf } from '../../packages/constitution/src/classifier/features.ts';
export { SLOTS } from '../../packages/constitution/src/classifier/hashing.ts';
export {
  createScorer,
  evening,
  type LinearModel,
  probabilityOf,
} from '../../packages/constitution/src/classifier/linear.ts';
export { ACTS } from '../../packages/constitution/src/classifier/slots/acts.ts';
export { PEOPLE_SLOTS } from '../../packages/constitution/src/classifier/slots/people.ts';
export {
  encodeWeights,
  WEIGHTS_FILE,
} from '../../packages/constitution/src/classifier/weights-file.ts';
export { checkTrainingFile } from '../../packages/constitution/src/poisoning/check-training-file.ts';
export type { FileFault } from '../../packages/constitution/src/poisoning/training-file.ts';
export type { Mention } from '../../packages/constitution/src/rules/lexicon.ts';
export { shippedLexicon } from '../../packages/constitution/src/rules/shipped-lexicon.ts';
export { type Words, wordsOf } from '../../packages/constitution/src/rules/words.ts';
export {
  countTrigrams,
  KINDS,
  type Trigrams,
  trigramsFrom,
} from '../../packages/constitution/src/suffix/trigrams.ts';
export {
  encodeTrigrams,
  TRIGRAMS_FILE,
} from '../../packages/constitution/src/suffix/trigrams-file.ts';
export { plainView } from '../../packages/constitution/src/views/plain.ts';
