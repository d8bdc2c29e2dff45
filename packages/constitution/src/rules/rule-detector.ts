import type { Detector, Finding } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';
import { originOf } from '../views/view.ts';
import { applyRules, indexRules } from './apply-rules.ts';
import type { Lexicon, LexiconSource } from './lexicon.ts';
import type { Read } from './reading.ts';
import type { Rule } from './rule.ts';
import { createRuleWatch } from './rule-watch.ts';

export interface RuleSet {
  readonly lexicon: LexiconSource;
  readonly rules: readonly Rule[];
}

/** Findings of one signal that are kept: a text of nothing but findings stays linear. */
const FINDINGS = 32;

/** Looks for rules in every reading of a text. */
export function createRuleDetector(
  rules: readonly Rule[],
  { read, lexicon }: { read: Read; lexicon: Lexicon },
): Detector {
  const index = indexRules(rules);
  return {
    id: 'rules',
    signals: [...new Set(rules.map(({ signal }) => signal))],
    watch: () => createRuleWatch(rules, lexicon),
    detect(request) {
      const scores: Partial<Record<SignalName, { score: number; findings: Finding[] }>> = {};
      for (const { view, words, mentions } of read(request))
        for (const { rule, from, to } of applyRules(index, mentions, words)) {
          const place = { start: words.starts[from] as number, end: words.ends[to - 1] as number };
          const found = scores[rule.signal] ?? { score: 0, findings: [] };
          scores[rule.signal] = found;
          found.score = Math.max(found.score, rule.score);
          if (found.findings.length < FINDINGS)
            found.findings.push({ ...originOf(view, place), ruleId: rule.id });
        }
      return scores;
    },
  };
}
