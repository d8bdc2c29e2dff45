import type { ConstitutionReport, RuleHits as Hits } from '@lethe/protocol';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';

/** Rules and classifiers of attacks on a model, by the beginning or the end of their ids. */
const isAttack = ({ ruleId }: Hits): boolean =>
  /^(?:jailbreak|injection)\.|^classifier\.(?:jailbreak|injection)$/.test(ruleId);

/** How often which rule spoke: what is tried, in numbers. */
export function RuleHits({ report: { ruleHits } }: { report: ConstitutionReport }) {
  const { rules } = constitutionWords;
  const attacks = ruleHits.filter(isAttack).reduce((sum, { hits }) => sum + hits, 0);
  return (
    <section aria-labelledby="rule-hits">
      <div class="section-head">
        <h2 id="rule-hits">{rules.title}</h2>
        <span class="small quiet-text">{rules.note}</span>
      </div>
      {ruleHits.length === 0 ? (
        <p class="quiet-text">{rules.none}</p>
      ) : (
        <>
          <p class="numbers">{rules.attacks(words.format.count(attacks))}</p>
          <details>
            <summary>{rules.all}</summary>
            <table class="small rule-hits">
              <thead>
                <tr>
                  <th scope="col">{rules.rule}</th>
                  <th scope="col" class="right">
                    {rules.hits}
                  </th>
                </tr>
              </thead>
              <tbody>
                {ruleHits.map(({ ruleId, hits }) => (
                  <tr key={ruleId}>
                    <th scope="row" class="mono">
                      {ruleId}
                    </th>
                    <td class="numbers right">{words.format.count(hits)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      )}
    </section>
  );
}
