import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong in this package. No message quotes a value. */
export const errors = defineErrors({
  PRIVACY_LIST_TOO_LONG: {
    status: 400,
    message: ({ maximum }: { maximum: number }) =>
      `A list of values holds more than ${maximum} entries. Shorten it, or write a recogniser for their common form.`,
  },
});
