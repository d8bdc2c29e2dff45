import type { Detector, Finding, SignalScore } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';
import { originOf } from '../views/view.ts';
import { viewsOf } from '../views/views.ts';
import { applyRules } from './apply-rules.ts';
import { createLexicon, type LexiconSource } from './lexicon.ts';
import type { Rule } from './rule.ts';
import { wordsOf } from './words.ts';

export interface RuleSet {
  readonly lexicon: LexiconSource;
  readonly rules: readonly Rule[];
}

/** Looks for rules in every reading of a text. */
export function createRuleDetector({ lexicon: source, rules }: RuleSet): Detector {
  const lexicon = createLexicon(source);
  return {
    id: 'rules',
    signals: [...new Set(rules.map(({ signal }) => signal))],
    detect({ text }) {
      const scores: Partial<Record<SignalName, SignalScore>> = {};
      for (const view of viewsOf(text)) {
        const words = wordsOf(view.text);
        for (const { rule, from, to } of applyRules(rules, lexicon, words)) {
          const place = { start: words.starts[from] as number, end: words.ends[to - 1] as number };
          const finding: Finding = { ...originOf(view, place), ruleId: rule.id };
          const before = scores[rule.signal];
          scores[rule.signal] = {
            score: Math.max(before?.score ?? 0, rule.score),
            findings: [...(before?.findings ?? []), finding],
          };
        }
      }
      return scores;
    },
  };
}
