import { type ConstitutionReport, VERDICTS } from '@lethe/protocol';
import { words } from '../words/words.ts';
import { sumCounts } from './sum-counts.ts';

/** How often each principle decided what, of everybody together. */
export function VerdictCounts({ report }: { report: ConstitutionReport }) {
  const { constitution, format } = words;
  const titles = new Map(report.principles.map(({ id, title }) => [id, title]));
  const rows = sumCounts(report.counts, [...titles.keys()]);
  return (
    <section aria-labelledby="counts">
      <div class="section-head">
        <h2 id="counts">{constitution.recent}</h2>
        <span class="small quiet-text">{constitution.recentNote}</span>
      </div>
      {report.counts.length === 0 ? (
        <p class="quiet-text">{constitution.noCounts}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: the box scrolls, the table inside is the table
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
        <div class="scrolls" role="group" aria-label={constitution.recent} tabIndex={0}>
          <table class="verdict-counts">
            <thead>
              <tr>
                <th scope="col">{words.verdict.principle}</th>
                {VERDICTS.map((verdict) => (
                  <th key={verdict} scope="col" class="right">
                    {constitution.columns[verdict]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, counts }) => (
                <tr key={id}>
                  <th scope="row">{titles.get(id) ?? id}</th>
                  {VERDICTS.map((verdict) => (
                    <td key={verdict} class="numbers right">
                      {format.count(counts[verdict])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
