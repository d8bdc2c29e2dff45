import type { SleepCycle } from '@lethe/protocol';
import { sleepWords } from '../words/sleep.ts';
import { words } from '../words/words.ts';

/** The last sleeps, newest first; one of them is shown. */
export function NightPicker({
  cycles,
  chosen,
  onChoose,
}: {
  cycles: readonly SleepCycle[];
  chosen: string;
  onChoose: (id: string) => void;
}) {
  const { format } = words;
  const sleep = sleepWords;
  return (
    <ul class="night-picker" aria-label={sleep.nights}>
      {cycles.map((cycle) => {
        const trouble = cycle.steps.some(
          ({ decision, findings }) =>
            decision === 'undone' || decision === 'failed' || findings.length > 0,
        );
        return (
          <li key={cycle.id}>
            <button
              type="button"
              class={`night-choice is-${cycle.mode}`}
              aria-pressed={cycle.id === chosen}
              onClick={() => onChoose(cycle.id)}
            >
              <span class="night-depth" aria-hidden="true" />
              <span class="numbers">{format.moment(cycle.startedAt)}</span>
              <span class="small quiet-text">
                {sleep.modes[cycle.mode]}
                {trouble ? `, ${sleep.withTrouble}` : ''}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
