import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong in this package. No message quotes a value. */
export const errors = defineErrors({
  PRIVACY_LIST_TOO_LONG: {
    status: 400,
    message: ({ maximum }: { maximum: number }) =>
      `A list of values holds more than ${maximum} entries. Shorten it, or write a recogniser for their common form.`,
  },
  PRIVACY_WEIGHTS_CHANGED: {
    status: 500,
    message: () =>
      'The weights of the topic classifier are not those that were released. Install the package again.',
  },
  PRIVACY_WEIGHTS_UNUSABLE: {
    status: 500,
    message: () =>
      'The weights of the topic classifier cannot be read. Train them with the version of the package that reads them.',
  },
  PRIVACY_TOO_MANY_FILES: {
    status: 400,
    message: ({ maximum }: { maximum: number }) =>
      `A directory holds more than ${maximum} files, and those beyond were not read. Audit its parts one by one.`,
  },
  PRIVACY_KEY_TOO_SHORT: {
    status: 400,
    message: ({ minimum }: { minimum: number }) =>
      `A key for hashes needs at least ${minimum} random bytes. Make one with a random generator.`,
  },
  PRIVACY_SESSION_FULL: {
    status: 413,
    message: ({ maximum }: { maximum: number }) =>
      `One conversation can stand in for at most ${maximum} different values. Nothing was sent. Start a new conversation.`,
  },
  PRIVACY_DETECTOR_FAILED: {
    status: 500,
    message: () =>
      'The detector failed, so nothing was sent. Use a local model for this text, and report the fault with the type of the text only.',
  },
  PRIVACY_DETECTOR_TIMED_OUT: {
    status: 503,
    message: ({ milliseconds }: { milliseconds: number }) =>
      `The detector did not finish in ${milliseconds} ms, so nothing was sent. Send less text at once, or use a local model.`,
  },
  PRIVACY_ATTACHMENT_BLOCKED: {
    status: 422,
    message: () =>
      'The request carries an image, a sound or a file, which cannot be read and masked. Nothing was sent. Remove it, or use a local model.',
  },
  PRIVACY_VALUE_LEFT: {
    status: 500,
    message: () =>
      'The final check found a value that should have been replaced. Nothing was sent. Use a local model for this text.',
  },
  PRIVACY_TOO_DEEP: {
    status: 400,
    message: ({ maximum }: { maximum: number }) =>
      `The request is nested deeper than ${maximum} levels. Nothing was sent. Flatten it.`,
  },
  PRIVACY_RECOGNISER_UNSAFE: {
    status: 400,
    message: ({ reason }: { reason: string }) =>
      `The pattern was refused because its time could grow faster than the text: ${reason}. Bound its repeats and do not nest them.`,
  },
});
