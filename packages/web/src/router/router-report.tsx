import { may, type RouterLog, type RouterPolicy } from '@lethe/protocol';
import { accountState, ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { Figure } from '../charts/figure.tsx';
import { Ranked } from '../charts/ranked.tsx';
import { useFetched } from '../shell/fetched.ts';
import { routerWords } from '../words/router.ts';
import { words } from '../words/words.ts';
import { Simulation } from './simulation.tsx';

/** How the router did by its own log, and how it does where the truth is known. */
export function RouterReport() {
  const [state] = useFetched(() => ask('readRouterLog'));
  const account = accountState.value;
  const now = state.value;
  return (
    <section aria-labelledby="router">
      <h2 id="router">{routerWords.title}</h2>
      <p class="quiet-text">{routerWords.lead}</p>
      {now.kind === 'loading' ? <p class="quiet-text">{words.shell.loading}</p> : null}
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' ? <Log log={now.value} /> : null}
      {account.kind === 'in' && may(account.account.role, 'config.read') ? <Simulation /> : null}
    </section>
  );
}

const nameOf = ({ kind, model, fromUnits }: RouterPolicy): string =>
  routerWords.ways[kind](model ?? '', words.format.count(fromUnits ?? 0));

function Log({ log: { choices, policies, since } }: { log: RouterLog }) {
  const { count, moment, reward } = words.format;
  if (choices === 0) return <p>{routerWords.none}</p>;
  if (policies.length === 0) return <p>{routerWords.few(count(choices))}</p>;
  const router = policies.find(({ kind }) => kind === 'router');
  const [best] = policies;
  const from = moment(since ?? 0);
  const row = ({ estimate, regret }: RouterPolicy) =>
    [
      reward(estimate.value),
      estimate.error === null ? '' : reward(estimate.error),
      reward(regret),
    ] as const;
  return (
    <>
      <Figure
        title={routerWords.logTitle}
        summary={
          best && router && best !== router
            ? routerWords.summary(count(choices), from, nameOf(best), reward(router.regret))
            : routerWords.summaryBest(count(choices), from)
        }
        points={policies.length}
        pointText={(at) => {
          const policy = policies[at] as RouterPolicy;
          return `${nameOf(policy)}: ${reward(policy.estimate.value)}`;
        }}
        head={[routerWords.way, routerWords.reward, routerWords.error, routerWords.regret]}
        row={(at) => [nameOf(policies[at] as RouterPolicy), ...row(policies[at] as RouterPolicy)]}
        chart={(at, moveTo) => (
          <Ranked
            rows={policies.map((policy) => ({
              label: nameOf(policy),
              ...policy.estimate,
              isOurs: policy === router,
            }))}
            valueText={reward}
            at={at}
            moveTo={moveTo}
          />
        )}
      />
      <p class="small quiet-text">{routerWords.hindsight}</p>
    </>
  );
}
