import type { Principle, SignalName } from '@lethe/protocol';
import { constitutionWords } from '../words/constitution.ts';

/** One principle, as it is read. */
export function PrincipleView({ principle }: { principle: Principle }) {
  const { action, appliesTo, instead, signals, text, title } = principle;
  const { page } = constitutionWords;
  const names = Object.keys(signals).map((name) => page.signals[name as SignalName]);
  const isBoth = appliesTo.length === 2;
  return (
    <li class="principle">
      <h3>{title}</h3>
      <p>{text}</p>
      {instead === undefined ? null : (
        <p class="principle-instead">
          {page.instead}: {instead}
        </p>
      )}
      <p class="small quiet-text">
        {isBoth ? page.both : page.onlyFor[appliesTo[0] ?? 'input']}{' '}
        {page.lookedFor(names.join(', '))} {page.actions[action].means}
      </p>
    </li>
  );
}
