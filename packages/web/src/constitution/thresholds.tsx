import { type Principle, SIGNALS, type SignalName } from '@lethe/protocol';
import { useId } from 'preact/hooks';
import { Icon } from '../shell/icon.tsx';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';
import { withSignal } from './draft.ts';

/** From which score of each signal a principle counts as broken. */
export function Thresholds({
  principle,
  onChange,
}: {
  principle: Principle;
  onChange: (change: Pick<Principle, 'signals'>) => void;
}) {
  const id = useId();
  const { page } = constitutionWords;
  const { format } = words;
  const used = SIGNALS.filter((name) => principle.signals[name] !== undefined);
  const free = SIGNALS.filter((name) => principle.signals[name] === undefined);
  return (
    <fieldset class="thresholds">
      <legend>{page.fields.signals}</legend>
      {used.map((name) => {
        const threshold = principle.signals[name] as number;
        const label = page.signals[name];
        return (
          <div key={name} class="threshold">
            <label for={`${id}-${name}`}>{label}</label>
            <input
              id={`${id}-${name}`}
              type="range"
              min={0.01}
              max={1}
              step={0.01}
              value={threshold}
              aria-valuetext={format.unit(threshold)}
              onInput={({ currentTarget }) =>
                onChange(withSignal(principle, name, Number(currentTarget.value)))
              }
            />
            <output for={`${id}-${name}`} class="numbers small">
              {format.unit(threshold)}
            </output>
            <button
              type="button"
              class="quiet icon"
              aria-label={page.leaveOut(label, principle.title)}
              onClick={() => onChange(withSignal(principle, name, null))}
            >
              <Icon name="close" />
            </button>
          </div>
        );
      })}
      {free.length === 0 ? null : (
        <select
          class="field small"
          aria-label={page.addSignal}
          value=""
          onChange={({ currentTarget }) => {
            const name = currentTarget.value as SignalName;
            currentTarget.value = '';
            onChange(withSignal(principle, name));
          }}
        >
          <option value="">{page.addSignal}</option>
          {free.map((name) => (
            <option key={name} value={name}>
              {page.signals[name]}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
