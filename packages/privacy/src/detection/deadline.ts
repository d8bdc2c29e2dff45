import type { DetectOptions } from '../detect-options.ts';
import { errors } from '../errors.ts';

/** Looked at between pieces of a text and between families: throws once the call may not go on. */
export type Deadline = () => void;

const NEVER: Deadline = () => {};

/**
 * @throws from the returned function `PRIVACY_DETECTOR_TIMED_OUT`, or the reason of the aborted signal
 */
export const deadlineOf = ({
  timeoutMs,
  signal,
  now = () => performance.now(),
}: DetectOptions): Deadline => {
  if (timeoutMs === undefined && signal === undefined) return NEVER;
  const end = timeoutMs === undefined ? Number.POSITIVE_INFINITY : now() + timeoutMs;
  return () => {
    signal?.throwIfAborted();
    if (timeoutMs !== undefined && now() > end)
      throw errors.PRIVACY_DETECTOR_TIMED_OUT({ milliseconds: timeoutMs });
  };
};
