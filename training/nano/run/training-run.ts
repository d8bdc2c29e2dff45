import { type TrainingSettings, totalSteps } from '../settings.ts';
import { createPace, progressLine } from './progress.ts';
import { createTrainer, type TrainingState } from './trainer.ts';

export interface TrainingRun {
  readonly settings: TrainingSettings;
  /** The tokenizer.json to encode the corpus with. */
  readonly tokenizerFile: string;
  readonly processes?: 1 | 2;
  /** Where to go on, and the losses up to there. */
  readonly resume?:
    | { readonly state: TrainingState; readonly losses: readonly number[] }
    | undefined;
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
 * same weights as an uninterrupted one, and so do one and two processes.
 */
export async function trainToEnd(
  run: TrainingRun,
): Promise<{ state: TrainingState; losses: number[] }> {
  const { settings, tokenizerFile, resume, now, processes = 2, checkpointMs = 180_000 } = run;
  const steps = totalSteps(settings);
  const trainer = await createTrainer({
    settings,
    tokenizerFile,
    processes,
    resume: resume?.state,
  });
  const losses = [...(resume?.losses ?? [])];
  const pace = createPace(now, trainer.state.step);
  let checkpointed = now();
  try {
    while (trainer.state.step < steps) {
      losses.push(await trainer.advance());
      const { step } = trainer.state;
      if (step % PROGRESS_EVERY === 0) {
        const recent = losses.slice(-PROGRESS_EVERY);
        const loss = recent.reduce((sum, value) => sum + value, 0) / recent.length;
        run.onProgress(progressLine({ step, steps, loss, seconds: pace(step) }, settings));
      }
      if (now() - checkpointed > checkpointMs) {
        await run.onCheckpoint(trainer.state, losses);
        checkpointed = now();
      }
    }
    await run.onCheckpoint(trainer.state, losses);
    return { state: trainer.state, losses };
  } finally {
    trainer.close();
  }
}
