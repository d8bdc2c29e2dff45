import { type TrainingSettings, totalSteps } from '../settings.ts';
import type { Checkpoint } from './checkpoint.ts';
import { createPace, progressLine } from './progress.ts';
import { createTrainer } from './trainer.ts';

/** How far a run is: its state, the loss of each step, and the seconds it took. */
export type RunProgress = Pick<Checkpoint, 'state' | 'losses' | 'seconds'>;

export interface TrainingRun {
  readonly settings: TrainingSettings;
  /** The tokenizer.json to encode the corpus with. */
  readonly tokenizerFile: string;
  readonly processes?: 1 | 2;
  /** Where to go on. */
  readonly resume?: RunProgress | undefined;
  /** Called every `checkpointMs` and at the end. */
  readonly onCheckpoint: (progress: RunProgress) => Promise<void>;
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
export async function trainToEnd(run: TrainingRun): Promise<RunProgress> {
  const { settings, tokenizerFile, resume, now, processes = 2, checkpointMs = 180_000 } = run;
  const steps = totalSteps(settings);
  const trainer = await createTrainer({
    settings,
    tokenizerFile,
    processes,
    resume: resume?.state,
  });
  const losses = [...(resume?.losses ?? [])];
  const begun = now() - (resume?.seconds ?? 0) * 1000;
  const progress = (): RunProgress => ({
    state: trainer.state,
    losses,
    seconds: (now() - begun) / 1000,
  });
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
        await run.onCheckpoint(progress());
        checkpointed = now();
      }
    }
    await run.onCheckpoint(progress());
    return progress();
  } finally {
    trainer.close();
  }
}
