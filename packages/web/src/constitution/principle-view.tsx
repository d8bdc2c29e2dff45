import type { Principle, SignalName } from '@lethe/protocol';
import { words } from '../words/words.ts';

/** One principle, as it is read. */
export function PrincipleView({ principle }: { principle: Principle }) {
  const { action, appliesTo, instead, signals, text, title } = principle;
  const { constitution } = words;
  const names = Object.keys(signals).map((name) => constitution.signals[name as SignalName]);
  const isBoth = appliesTo.length === 2;
  return (
    <li class="principle">
      <h3>{title}</h3>
      <p>{text}</p>
      {instead === undefined ? null : (
        <p class="principle-instead">
          {constitution.instead}: {instead}
        </p>
      )}
      <p class="small quiet-text">
        {isBoth ? constitution.both : constitution.onlyFor[appliesTo[0] ?? 'input']}{' '}
        {constitution.lookedFor(names.join(', '))} {constitution.actions[action].means}
      </p>
    </li>
  );
}
