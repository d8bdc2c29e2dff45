import { useEffect } from 'preact/hooks';
import { socketState } from '../connection/connection.ts';
import { toldOf } from '../connections/told.ts';
import { words } from '../words/words.ts';
import { chosenModel, loadModelChoices, modelChoices } from './model-choice.ts';

/** Chooses who answers, with what each may be told; nothing where there is nothing to choose. */
export function ModelPicker() {
  const isOpen = socketState.value === 'open';
  useEffect(() => {
    if (isOpen) loadModelChoices().catch(() => undefined);
  }, [isOpen]);
  const choices = modelChoices.value;
  if (choices.length < 2) return null;
  const own = choices.find(({ runs }) => runs === 'here');
  const chosen = choices.find(({ id }) => id === chosenModel.value) ?? own;
  return (
    <select
      class="model-picker small"
      aria-label={words.composer.model}
      title={chosen && toldOf(chosen)}
      value={chosen?.id}
      onChange={({ currentTarget }) => {
        const id = currentTarget.value;
        chosenModel.value = id === own?.id ? null : id;
      }}
    >
      {choices.map((choice) => (
        <option key={choice.id} value={choice.id}>
          {choice.id}
        </option>
      ))}
    </select>
  );
}
