import type { Read, Reading } from '../rules/reading.ts';
import type { Detector, SignalScore } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';
import { originOf, type Range } from '../views/view.ts';
import type { Passage } from './features.ts';
import { createScorer, type LinearModel, probabilityOf } from './linear.ts';

/** Scores every reading of a text as a whole and by its most telling passage; the highest counts. */
export function createClassifierDetector(model: LinearModel, { read }: { read: Read }): Detector {
  const score = createScorer(model);
  return {
    id: 'classifier',
    signals: model.signals,
    detect(request) {
      const scores: Partial<Record<SignalName, SignalScore>> = {};
      for (const { view, words, mentions } of read(request)) {
        if (words.words.length === 0) continue;
        const { logits, telling } = score(words, mentions);
        model.signals.forEach((signal, at) => {
          const chance = probabilityOf(model, at, logits[at] as number);
          if (chance <= (scores[signal]?.score ?? 0)) return;
          const place = placeOf(words, telling[at] as Passage);
          const finding = { ...originOf(view, place), ruleId: `classifier.${signal}` };
          scores[signal] = { score: chance, findings: [finding] };
        });
      }
      return scores;
    },
  };
}

const placeOf = ({ starts, ends }: Reading['words'], { from, to }: Passage): Range => ({
  start: starts[from] as number,
  end: ends[to - 1] as number,
});
