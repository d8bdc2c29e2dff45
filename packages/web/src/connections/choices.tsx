import type { ModelChoice } from '@lethe/protocol';
import { connectionsWords } from '../words/connections.ts';
import { toldOf } from './told.ts';

/** Every model that can be asked, with where it runs and what it may be told. */
export function Choices({ choices }: { choices: readonly ModelChoice[] }) {
  const { runs } = connectionsWords;
  return (
    <ul class="rows">
      {choices.map((choice) => (
        <li key={choice.id}>
          <span class="row-name mono">{choice.id}</span>
          <span class="small quiet-text">
            {runs[choice.runs]}: {toldOf(choice)}
          </span>
        </li>
      ))}
    </ul>
  );
}
