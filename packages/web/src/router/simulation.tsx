import type { RouterSimulation } from '@lethe/protocol';
import { useSignal } from '@preact/signals';
import { ask } from '../account/account.ts';
import { useAttempt } from '../account/attempt.ts';
import { Trouble } from '../account/trouble.tsx';
import { Figure } from '../charts/figure.tsx';
import { Ranked } from '../charts/ranked.tsx';
import { routerWords } from '../words/router.ts';
import { words } from '../words/words.ts';

/** The router in an invented world, reckoned when it is asked for. */
export function Simulation() {
  const simulation = useSignal<RouterSimulation | null>(null);
  const { busy, failure, run } = useAttempt();
  const simulate = () =>
    run(async () => {
      simulation.value = await ask('simulateRouter');
    });
  return (
    <>
      <p class="quiet-text">{routerWords.simulationLead}</p>
      <p role="status" class="small quiet-text">
        {busy.value ? routerWords.simulating : null}
      </p>
      {simulation.value === null ? (
        <button type="button" class="button router-go" disabled={busy.value} onClick={simulate}>
          {routerWords.simulate}
        </button>
      ) : (
        <Simulated simulation={simulation.value} />
      )}
      <Trouble message={failure.value} />
    </>
  );
}

function Simulated({
  simulation: { seeds, turns, regrets, alone },
}: {
  simulation: RouterSimulation;
}) {
  const { count, reward } = words.format;
  const of = (policy: RouterSimulation['regrets'][number]['policy']) =>
    reward(regrets.find((one) => one.policy === policy)?.value ?? 0);
  const nameAt = (at: number) => routerWords.simulated[regrets[at]?.policy ?? 'bandit'];
  return (
    <>
      <Figure
        title={routerWords.simulationTitle}
        summary={routerWords.simulationSummary(
          count(seeds),
          count(turns),
          of('bandit'),
          of('alwaysLocal'),
        )}
        points={regrets.length}
        pointText={(at) => `${nameAt(at)}: ${reward(regrets[at]?.value ?? 0)}`}
        head={[routerWords.way, routerWords.regret, routerWords.error]}
        row={(at) => [nameAt(at), reward(regrets[at]?.value ?? 0), reward(regrets[at]?.error ?? 0)]}
        chart={(at, moveTo) => (
          <Ranked
            rows={regrets.map(({ policy, value, error }) => ({
              ...{ label: routerWords.simulated[policy], value, error },
              isOurs: policy === 'bandit',
            }))}
            valueText={reward}
            at={at}
            moveTo={moveTo}
          />
        )}
      />
      <h3>{routerWords.aloneTitle}</h3>
      <table class="prices small numbers">
        <thead>
          <tr>
            <th scope="col">{routerWords.model}</th>
            <th scope="col">{routerWords.estimated}</th>
            <th scope="col">{routerWords.truly}</th>
          </tr>
        </thead>
        <tbody>
          {alone.map(({ model, estimate, truth }) => (
            <tr key={model}>
              <th scope="row" class="mono">
                {model}
              </th>
              <td>
                {reward(estimate.value)}
                {estimate.error === null ? null : ` ± ${reward(estimate.error)}`}
              </td>
              <td>{reward(truth)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
