import { parseTokenizer } from '@lethe/models';
import { createTrainer, type TrainingState } from '../model/trainer.ts';
import { batches } from '../rows/batches.ts';
import { type TrainingSettings, totalSteps } from '../settings.ts';
import { progressLine } from './progress.ts';

export interface TrainingRun {
  readonly settings: TrainingSettings;
  /** The tokenizer.json to encode the corpus with. */
  readonly tokenizerFile: string;
  /** Where to go on, and the losses up to there. */
  readonly resume?: { readonly state: TrainingState; readonly losses: readonly number[] };
  /** Called with the state every `checkpointMs` and at the end. */
  readonly onCheckpoint: (state: TrainingState, losses: readonly number[]) => Promise<void>;
  readonly onProgress: (line: string) => void;
  readonly checkpointMs?: number;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
}

const PROGRESS_EVERY = 20;

/**
 * Trains to the settings' last step. Batches depend on the step alone, so a resumed run ends with the
 * same weights as an uninterrupted one.
 */
export async function trainToEnd(
  run: TrainingRun,
): Promise<{ state: TrainingState; losses: number[] }> {
  const { settings, resume, now, checkpointMs = 180_000 } = run;
  const steps = totalSteps(settings);
  const trainer = createTrainer(settings, resume?.state);
  const losses = [...(resume?.losses ?? [])];

  let checkpointed = now();
  let since = { time: now(), step: trainer.step };
  for (const batch of batches(settings, parseTokenizer(run.tokenizerFile), trainer.step)) {
    losses.push(await trainer.train(batch));
    if (trainer.step % PROGRESS_EVERY === 0) {
      const seconds = (now() - since.time) / 1000 / (trainer.step - since.step);
      const recent = losses.slice(-PROGRESS_EVERY);
      const loss = recent.reduce((sum, value) => sum + value, 0) / recent.length;
      const tokensPerSecond = settings.batchTokens / seconds;
      run.onProgress(progressLine({ step: trainer.step, steps, loss, tokensPerSecond }, seconds));
      since = { time: now(), step: trainer.step };
    }
    if (now() - checkpointed > checkpointMs) {
      await run.onCheckpoint(await trainer.state(), losses);
      checkpointed = now();
    }
  }
  const state = await trainer.state();
  await run.onCheckpoint(state, losses);
  trainer.dispose();
  return { state, losses };
}
