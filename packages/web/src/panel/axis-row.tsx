import type { Axis, AxisState } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Icon } from '../shell/icon.tsx';
import { words } from '../words/words.ts';
import { changeAxis } from './adaptation.ts';
import { whyOf } from './why.ts';

const STEP = 0.05;
const rounded = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;

/** One axis: its slider with the ghost mark of neutral, two buttons, a pin, a switch, and why. */
export function AxisRow({ axis, state }: { axis: Axis; state: AxisState }) {
  const { name, low, high } = words.axes[axis];
  const held = useSignal<number | null>(null);
  useEffect(() => {
    held.value = null;
  }, [state]);
  const value = held.value ?? state.value;
  const set = (next: number) => {
    held.value = rounded(next);
    changeAxis(axis, { value: rounded(next) });
  };
  return (
    <section class={`axis ${state.enabled ? '' : 'is-off'}`} aria-labelledby={`axis-${axis}`}>
      <div class="axis-head">
        <h3 id={`axis-${axis}`}>{name}</h3>
        <output class="numbers small">
          {words.format.unit(value)}
          <span class="quiet-text">
            {Math.abs(state.change) >= 0.005 && state.enabled && !state.pinned
              ? ` ${words.format.change(state.change)}`
              : ''}
          </span>
        </output>
        <button
          type="button"
          class="quiet icon"
          aria-pressed={state.pinned}
          aria-label={words.panel.pin(name)}
          title={words.panel.pin(name)}
          onClick={() => changeAxis(axis, { pinned: !state.pinned })}
        >
          <Icon name="pin" />
        </button>
        <button
          type="button"
          class="switch"
          role="switch"
          aria-checked={state.enabled}
          aria-label={words.panel.on(name)}
          title={words.panel.on(name)}
          onClick={() => changeAxis(axis, { enabled: !state.enabled })}
        />
      </div>
      <div class="axis-slide">
        <button
          type="button"
          class="quiet icon"
          aria-label={words.panel.less(name)}
          disabled={!state.enabled || value <= 0}
          onClick={() => set(value - STEP)}
        >
          <Icon name="minus" />
        </button>
        <span class="slide">
          <input
            type="range"
            min={0}
            max={1}
            step={0.01}
            value={value}
            disabled={!state.enabled}
            aria-label={name}
            aria-valuetext={`${words.format.unit(value)}, ${value < 0.5 ? low : high}`}
            onInput={({ currentTarget }) => {
              held.value = Number(currentTarget.value);
            }}
            onChange={({ currentTarget }) => set(Number(currentTarget.value))}
          />
        </span>
        <button
          type="button"
          class="quiet icon"
          aria-label={words.panel.more(name)}
          disabled={!state.enabled || value >= 1}
          onClick={() => set(value + STEP)}
        >
          <Icon name="plus" />
        </button>
      </div>
      <p class="axis-ends small quiet-text" aria-hidden="true">
        <span>{low}</span>
        <span>{high}</span>
      </p>
      <p class="why small quiet-text">{whyOf(state)}</p>
    </section>
  );
}
