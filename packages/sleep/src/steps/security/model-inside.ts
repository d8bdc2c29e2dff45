import type { LocalRuntime, ModelExamination } from '@lethe/models';
import type { Step, StepFinding, StepReport } from '../step.ts';
import { checkStep } from './check-step.ts';

/** A head that looks at almost one token only; the shipped models' sharpest head has 0.32. */
const COLLAPSED = 0.05;
/** The share of such heads from which a model no longer reads its context. */
const MOST_COLLAPSED = 0.5;

/** Who asks the model in sleep, for its fair line: nobody who could also write. */
export const SLEEPER_ID = 'sleep';

/** Looks into the loaded model: finite weights, attention that looks around, caches within their bound. */
export const modelInsideStep = (runtime: Pick<LocalRuntime, 'examine'>): Step =>
  checkStep({
    name: 'modelInside',
    mode: 'light',
    async look({ signal }): Promise<StepReport> {
      const seen = await runtime.examine({ userId: SLEEPER_ID, signal });
      if (!seen) return { numbers: { seen: 0 } };
      const { attentionEntropies: entropies, caches } = seen;
      return {
        numbers: {
          leastEntropy: Math.min(...entropies),
          meanEntropy: entropies.reduce((sum, value) => sum + value, 0) / entropies.length,
          cachesHeld: caches.held,
          cachesMost: caches.most,
        },
        findings: [...findingsOf(seen)],
      };
    },
  });

function* findingsOf({
  finiteWeights,
  attentionEntropies,
  caches,
}: ModelExamination): Generator<StepFinding> {
  if (!finiteWeights)
    yield {
      kind: 'weightsNotFinite',
      severity: 'critical',
      message:
        'The model has weights that are no finite numbers, and its answers are noise. Check it with `lethe models verify`, or remove it and add it again.',
    };
  // What is not a number counts as collapsed: it looks nowhere.
  const collapsed = attentionEntropies.filter((entropy) => !(entropy >= COLLAPSED)).length;
  if (collapsed > MOST_COLLAPSED * attentionEntropies.length)
    yield {
      kind: 'attention_collapse',
      severity: 'critical',
      message: `${collapsed} of ${attentionEntropies.length} attention heads look at one token only. The model no longer reads its context: check it with \`lethe models verify\`.`,
    };
  if (caches.held > caches.most)
    yield {
      kind: 'cache_overflow',
      severity: 'critical',
      message: 'More conversations hold caches than there is room for. The caches were dropped.',
    };
}
