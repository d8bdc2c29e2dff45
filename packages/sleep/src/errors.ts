import { defineErrors } from '@lethe/protocol';

/** Every error of this package, by its code. */
export const errors = defineErrors({});
