import { resolve } from 'node:path';
import { type Callbacks, type CallbacksOptions, createCallbacks } from '@lethe/sleep';
import type { Config } from '../config/settings.ts';

/** Who is told of alerts: the function of the settings, or nobody. @throws CALLBACK_INVALID */
export async function alertCallbacks(
  { sleep }: Pick<Config, 'sleep'>,
  time: CallbacksOptions['time'],
): Promise<Callbacks> {
  const callbacks = createCallbacks({ time });
  if (sleep.onAlert !== '') await callbacks.register('onAlert', resolve(sleep.onAlert));
  return callbacks;
}
