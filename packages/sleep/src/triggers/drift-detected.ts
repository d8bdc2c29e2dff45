import { isAlerted } from './alerted.ts';
import { callFor, type Trigger } from './trigger.ts';

/** A metric has a new level or spread. */
export const driftDetected = (): Trigger => (context) =>
  isAlerted(context, 'drift', 'warning') ? callFor('driftDetected') : null;
