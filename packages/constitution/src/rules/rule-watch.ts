import type { Watch } from '../signals/signal.ts';
import { plainView } from '../views/plain.ts';
import { GAP } from './apply-rules.ts';
import { type Lexicon, LONGEST_PHRASE } from './lexicon.ts';
import type { Rule } from './rule.ts';
import { wordsOf } from './words.ts';

interface Step {
  readonly rule: number;
  readonly step: number;
}

/**
 * Follows the rules through a text that arrives word by word. A rule is under way where all its groups but
 * the last were found in the sentence, and the last may still follow within its gap. It looks at the last few
 * words only, and takes no notice of what would excuse them: it says when to look, not what is there.
 */
export function createRuleWatch(rules: readonly Rule[], lexicon: Lexicon): Watch {
  const steps = stepsByGroup(rules);
  let recent: string[] = [];
  /** Words of this sentence so far. */
  let count = 0;
  /** For each rule and step: the word after its last one. */
  let reached = new Map<string, number>();
  let openUntil = -1;

  function take(word: string): boolean {
    recent = [...recent.slice(1 - LONGEST_PHRASE), word];
    count++;
    let complete = false;
    for (const { group, from, to } of lexicon.find(recent)) {
      if (to !== recent.length) continue;
      const start = count - (to - from);
      for (const { rule, step } of steps.get(group) ?? [])
        complete = reach(rule, step, start) || complete;
    }
    return complete;
  }

  /** True where that was the last step. */
  function reach(at: number, step: number, start: number): boolean {
    const { sequence, gap = GAP } = rules[at] as Rule;
    if (step > 0) {
      const before = reached.get(`${at} ${step - 1}`);
      if (before === undefined || start < before || start - before > gap) return false;
    }
    if (step === sequence.length - 1) return true;
    reached.set(`${at} ${step}`, count);
    if (step === sequence.length - 2) openUntil = Math.max(openUntil, count + gap);
    return false;
  }

  return {
    push(text) {
      let complete = false;
      for (const word of wordsOf(plainView(text).text).words) complete = take(word) || complete;
      return complete;
    },
    endSentence() {
      recent = [];
      count = 0;
      reached = new Map();
      openUntil = -1;
    },
    get open() {
      return count <= openUntil;
    },
  };
}

function stepsByGroup(rules: readonly Rule[]): ReadonlyMap<string, readonly Step[]> {
  const all = rules.flatMap(({ sequence }, rule) =>
    sequence.map((group, step) => ({ group, rule, step })),
  );
  return Map.groupBy(all, ({ group }) => group);
}
