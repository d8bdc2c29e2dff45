import { isAlerted } from './alerted.ts';
import { callFor, type Trigger } from './trigger.ts';

/** A value lay far from the others. One in a thousand does so by chance a little, and that is no reason. */
export const anomalyDetected = (): Trigger => (context) =>
  isAlerted(context, 'anomaly', 'warning') ? callFor('anomalyDetected') : null;
