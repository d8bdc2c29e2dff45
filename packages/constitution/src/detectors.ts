import { createRuleDetector } from './rules/rule-detector.ts';
import { SHIPPED_RULES } from './rules/sets/rule-sets.ts';
import type { Detector } from './signals/signal.ts';
import { contradictionDetector } from './truth/contradiction.ts';
import { numberDetector } from './truth/numbers.ts';

/** The detectors that need nothing but the text. */
export const createRuleDetectors = (): readonly Detector[] => [
  createRuleDetector(SHIPPED_RULES),
  contradictionDetector,
  numberDetector,
];
