import type { RedTeamReport, RedTeamTally, Share } from '@lethe/protocol';
import { ask } from '../account/account.ts';
import { Trouble } from '../account/trouble.tsx';
import { useFetched } from '../shell/fetched.ts';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';
import { RedTeamGrid } from './red-team-grid.tsx';

/** What came of the last attack on a model; for those who may read the settings. */
export function RedTeam({ inForce }: { inForce: string }) {
  const [state] = useFetched(() => ask('readRedTeam'));
  const { redTeam } = constitutionWords;
  const now = state.value;
  return (
    <section aria-labelledby="red-team">
      <div class="section-head">
        <h2 id="red-team">{redTeam.title}</h2>
      </div>
      {now.kind === 'failed' ? <Trouble message={now.message} /> : null}
      {now.kind === 'here' && now.value.report === null ? (
        <p class="quiet-text">
          {redTeam.none} <code>lethe redteam --model local/nano</code>
        </p>
      ) : null}
      {now.kind === 'here' && now.value.report !== null ? (
        <Report report={now.value.report} inForce={inForce} />
      ) : null}
    </section>
  );
}

function Report({ report, inForce }: { report: RedTeamReport; inForce: string }) {
  const { redTeam } = constitutionWords;
  const { model, at, constitution, all } = report;
  const day = words.format.day(new Date(at).toISOString().slice(0, 10));
  return (
    <>
      <p class="redteam-shares numbers">
        {redTeam.attacks(shareText(all.succeeded))} {redTeam.twins(shareText(all.twinsAnswered))}
      </p>
      <p class="small quiet-text">
        {redTeam.about(model, day)}{' '}
        {constitution === null
          ? redTeam.alone
          : constitution === inForce
            ? redTeam.underThis
            : redTeam.underAnother}
      </p>
      <RedTeamGrid report={report} />
      <Tallies title={redTeam.byTransform} tallies={report.transforms} name={redTeam.transforms} />
      <Tallies title={redTeam.byFamily} tallies={report.families} name={redTeam.families} />
    </>
  );
}

/** A share with its interval, such as "3 of 192 (1.6 %, 0.5 to 4.5 %)". */
function shareText({ count, of, share, low, high }: Share): string {
  const { redTeam } = constitutionWords;
  const { format } = words;
  return of === 0
    ? redTeam.nothingScored
    : redTeam.share(
        `${format.count(count)} of ${format.count(of)}`,
        format.percent(share),
        `${format.percent(low)} to ${format.percent(high)}`,
      );
}

function Tallies({
  title,
  tallies,
  name,
}: {
  title: string;
  tallies: readonly RedTeamTally[];
  name: (id: string) => string;
}) {
  const { redTeam } = constitutionWords;
  return (
    <details>
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/useSemanticElements: the box scrolls, the table inside is the table */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
      <div class="scrolls" role="group" aria-label={title} tabIndex={0}>
        <table class="small numbers">
          <thead>
            <tr>
              <th scope="col">{title}</th>
              <th scope="col">{redTeam.outcomes.succeeded}</th>
              <th scope="col" class="right">
                {redTeam.outcomes.blocked}
              </th>
              <th scope="col" class="right">
                {redTeam.outcomes.refused}
              </th>
              <th scope="col" class="right">
                {redTeam.outcomes.unscored}
              </th>
              <th scope="col">{redTeam.twinsAnswered}</th>
            </tr>
          </thead>
          <tbody>
            {tallies.map((tally) => (
              <tr key={tally.name}>
                <th scope="row">{name(tally.name)}</th>
                <td>{shareText(tally.succeeded)}</td>
                <td class="right">{tally.blocked}</td>
                <td class="right">{tally.refused}</td>
                <td class="right">{tally.unscored}</td>
                <td>{shareText(tally.twinsAnswered)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
