import { defineErrors } from '@lethe/protocol';

/** Everything that can be wrong with what is handed to this package. No message quotes a value. */
export const errors = defineErrors({
  KEYS_TOO_MANY: {
    status: 400,
    message: ({ maximum }: { maximum: number }) =>
      `There are more key events than the ${maximum} a message may carry. Keep the newest ${maximum}.`,
  },
  KEYS_NOT_FINITE: {
    status: 400,
    message: () => 'A key event has a time that is not a number. Send milliseconds.',
  },
  KEYS_OUT_OF_RANGE: {
    status: 400,
    message: () =>
      'A key event lies before its draft or more than a day after it began. Send milliseconds since the first event of the draft.',
  },
  KEYS_UP_BEFORE_DOWN: {
    status: 400,
    message: () =>
      'A key event ends before it begins. Send the key-up time after the key-down time.',
  },
  KEYS_OUT_OF_ORDER: {
    status: 400,
    message: () => 'Key events are out of order by more than a second. Send them by key-down time.',
  },
  KEYS_UNKNOWN_CLASS: {
    status: 400,
    message: () => 'A key event has an unknown class. Use one of the classes of the protocol.',
  },
  TIMING_INVALID: {
    status: 400,
    message: () =>
      'The timing of the message is not usable: its times and counts must be finite and not negative.',
  },
});
