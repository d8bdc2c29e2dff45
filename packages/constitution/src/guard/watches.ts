import type { Detector, Watch } from '../signals/signal.ts';

/** Every detector's watch as one. A watch that fails counts as one that found something, and is asked no more. */
export function watchAll(detectors: readonly Detector[]): Watch {
  let watches = detectors.flatMap((detector) => detector.watch?.() ?? []);
  let failed = false;

  const each = (ask: (watch: Watch) => boolean): boolean => {
    let found = failed;
    for (const watch of watches)
      try {
        found = ask(watch) || found;
      } catch {
        watches = watches.filter((other) => other !== watch);
        failed = true;
        found = true;
      }
    return found;
  };

  return {
    push: (words) => each((watch) => watch.push(words)),
    endSentence() {
      each((watch) => {
        watch.endSentence();
        return false;
      });
    },
    get open() {
      return each((watch) => watch.open);
    },
  };
}
