import type { Read, Reading } from '../rules/reading.ts';
import type { Detector, SignalScore } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';
import { originOf, type Range } from '../views/view.ts';
import { featuresOf, type SentenceFeatures } from './features.ts';
import { type LinearModel, logitsOf, probabilityOf } from './linear.ts';

/** Scores every reading of a text as a whole and by its most telling sentence; the highest counts. */
export function createClassifierDetector(model: LinearModel, { read }: { read: Read }): Detector {
  return {
    id: 'classifier',
    signals: model.signals,
    detect(request) {
      const scores: Partial<Record<SignalName, SignalScore>> = {};
      for (const { view, words, mentions } of read(request)) {
        if (words.words.length === 0) continue;
        const sentences = featuresOf(words, mentions);
        const { logits, telling } = logitsOf(model, sentences);
        model.signals.forEach((signal, at) => {
          const score = probabilityOf(model, at, logits[at] as number);
          if (score <= (scores[signal]?.score ?? 0)) return;
          const place = placeOf(words, sentences[telling[at] as number] as SentenceFeatures);
          const finding = { ...originOf(view, place), ruleId: `classifier.${signal}` };
          scores[signal] = { score, findings: [finding] };
        });
      }
      return scores;
    },
  };
}

const placeOf = ({ starts, ends }: Reading['words'], { from, to }: SentenceFeatures): Range => ({
  start: starts[from] as number,
  end: ends[to - 1] as number,
});
