import { type Signal, useSignal } from '@preact/signals';
import { failureOf } from '../shell/failure.ts';

export interface Attempt {
  /** What went wrong last, with the cure; null while nothing did. */
  readonly failure: Signal<string | null>;
  readonly busy: Signal<boolean>;
  /** Runs one action at a time; resolves with whether it worked. */
  run(action: () => Promise<void>): Promise<boolean>;
  /** What a form does instead of being sent: it runs an action. */
  submit(action: () => Promise<void>): (event: Event) => void;
}

/** Something that can be tried again: its failure stays until the next attempt. */
export function useAttempt(): Attempt {
  const failure = useSignal<string | null>(null);
  const busy = useSignal(false);
  const run = async (action: () => Promise<void>): Promise<boolean> => {
    if (busy.peek()) return false;
    busy.value = true;
    failure.value = null;
    try {
      await action();
      return true;
    } catch (error) {
      failure.value = failureOf(error);
      return false;
    } finally {
      busy.value = false;
    }
  };
  return {
    failure,
    busy,
    run,
    submit: (action) => (event) => {
      event.preventDefault();
      run(action);
    },
  };
}
