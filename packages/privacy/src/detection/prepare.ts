import { detect } from '../detect.ts';

/** Touches every large table: names, streets, phones, everyday words. */
const SAMPLE = 'Ann Lee, 4 Elm Street, Leeds LS1 4AP, born 1 May 1990, call +44 20 7946 0958';

let isPrepared = false;

/**
 * Builds what the first detection in a process builds, a second or two on a busy machine. A caller with a
 * time limit prepares first, so that the limit is about the text.
 */
export function prepareDetector(): void {
  if (isPrepared) return;
  detect(SAMPLE);
  isPrepared = true;
}
