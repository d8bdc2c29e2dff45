import type { ModelChoice } from '@lethe/protocol';
import { signal } from '@preact/signals';
import { ask } from '../account/account.ts';

/** What may be asked, Lethe's own model among it. */
export const modelChoices = signal<readonly ModelChoice[]>([]);

/** The model that the next messages go to; null is Lethe's own. It is forgotten with the page. */
export const chosenModel = signal<string | null>(null);

/** Asks what may be asked. What was chosen and is there no more is not chosen any more. */
export async function loadModelChoices(): Promise<void> {
  const { choices } = await ask('listModelChoices');
  modelChoices.value = choices;
  if (!choices.some(({ id }) => id === chosenModel.peek())) chosenModel.value = null;
}

/** The field of a message that names a model; none where Lethe's own answers. */
export const modelField = (): { readonly model?: string } =>
  chosenModel.peek() === null ? {} : { model: chosenModel.peek() as string };
