import { DIRECTIONS, type Direction, PRINCIPLE_ACTIONS, type Principle } from '@lethe/protocol';
import { useId } from 'preact/hooks';
import { words } from '../words/words.ts';
import { Thresholds } from './thresholds.tsx';

export interface PrincipleFormProps {
  readonly principle: Principle;
  readonly onChange: (change: Partial<Principle>) => void;
  readonly onRemove: () => void;
}

/** One principle, as its owner changes it. */
export function PrincipleForm({ principle, onChange, onRemove }: PrincipleFormProps) {
  const id = useId();
  const { constitution } = words;
  const { title } = principle;
  return (
    <li class="principle fields">
      <Lines
        id={`${id}-title`}
        label={constitution.fields.title}
        value={title}
        onInput={(value) => onChange({ title: value })}
      />
      <Lines
        id={`${id}-text`}
        label={constitution.fields.text}
        value={principle.text}
        onInput={(text) => onChange({ text })}
      />
      <Lines
        id={`${id}-instead`}
        label={constitution.fields.instead}
        value={principle.instead ?? ''}
        onInput={(instead) => onChange({ instead: instead === '' ? undefined : instead })}
      />
      <div class="principle-choices">
        <div class="labelled">
          <label for={`${id}-action`}>{constitution.fields.action}</label>
          <select
            id={`${id}-action`}
            class="field"
            value={principle.action}
            onChange={({ currentTarget }) =>
              onChange({ action: currentTarget.value as Principle['action'] })
            }
          >
            {PRINCIPLE_ACTIONS.map((action) => (
              <option key={action} value={action}>
                {constitution.actions[action].name}
              </option>
            ))}
          </select>
        </div>
        <fieldset class="schemes">
          <legend>{constitution.fields.appliesTo}</legend>
          {DIRECTIONS.map((direction) => (
            <label key={direction}>
              <input
                type="checkbox"
                checked={principle.appliesTo.includes(direction)}
                onChange={() => onChange({ appliesTo: toggled(principle.appliesTo, direction) })}
              />
              {constitution.directions[direction]}
            </label>
          ))}
        </fieldset>
      </div>
      <Thresholds principle={principle} onChange={onChange} />
      <button
        type="button"
        class="text danger-text"
        aria-label={constitution.removeOf(title)}
        onClick={onRemove}
      >
        {constitution.remove}
      </button>
    </li>
  );
}

const toggled = (all: readonly Direction[], one: Direction): Direction[] =>
  DIRECTIONS.filter((direction) => all.includes(direction) !== (direction === one));

function Lines({
  id,
  label,
  value,
  onInput,
}: {
  id: string;
  label: string;
  value: string;
  onInput: (value: string) => void;
}) {
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        class="field lines"
        rows={1}
        value={value}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
