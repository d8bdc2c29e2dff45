import { DIRECTIONS, type Direction, PRINCIPLE_ACTIONS, type Principle } from '@lethe/protocol';
import { useId } from 'preact/hooks';
import { constitutionWords } from '../words/constitution.ts';
import { Thresholds } from './thresholds.tsx';

export interface PrincipleFormProps {
  readonly principle: Principle;
  readonly onChange: (change: Partial<Principle>) => void;
  readonly onRemove: () => void;
}

/** One principle, as its owner changes it. */
export function PrincipleForm({ principle, onChange, onRemove }: PrincipleFormProps) {
  const id = useId();
  const { page } = constitutionWords;
  const { title } = principle;
  return (
    <li class="principle fields">
      <Lines
        id={`${id}-title`}
        label={page.fields.title}
        value={title}
        onInput={(value) => onChange({ title: value })}
      />
      <Lines
        id={`${id}-text`}
        label={page.fields.text}
        value={principle.text}
        onInput={(text) => onChange({ text })}
      />
      <Lines
        id={`${id}-instead`}
        label={page.fields.instead}
        value={principle.instead ?? ''}
        onInput={(instead) => onChange({ instead: instead === '' ? undefined : instead })}
      />
      <div class="principle-choices">
        <div class="labelled">
          <label for={`${id}-action`}>{page.fields.action}</label>
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
                {page.actions[action].name}
              </option>
            ))}
          </select>
        </div>
        <fieldset class="schemes">
          <legend>{page.fields.appliesTo}</legend>
          {DIRECTIONS.map((direction) => (
            <label key={direction}>
              <input
                type="checkbox"
                checked={principle.appliesTo.includes(direction)}
                onChange={() => onChange({ appliesTo: toggled(principle.appliesTo, direction) })}
              />
              {page.directions[direction]}
            </label>
          ))}
        </fieldset>
      </div>
      <Thresholds principle={principle} onChange={onChange} />
      <button
        type="button"
        class="text danger-text"
        aria-label={page.removeOf(title)}
        onClick={onRemove}
      >
        {page.remove}
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
