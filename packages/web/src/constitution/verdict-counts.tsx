import { type ConstitutionReport, VERDICTS } from '@lethe/protocol';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';
import { sumCounts } from './sum-counts.ts';

/** How often each principle decided what, of everybody together. */
export function VerdictCounts({ report }: { report: ConstitutionReport }) {
  const { page } = constitutionWords;
  const { format } = words;
  const titles = new Map(report.principles.map(({ id, title }) => [id, title]));
  const rows = sumCounts(report.counts, [...titles.keys()]);
  return (
    <section aria-labelledby="counts">
      <div class="section-head">
        <h2 id="counts">{page.recent}</h2>
        <span class="small quiet-text">{page.recentNote}</span>
      </div>
      {report.counts.length === 0 ? (
        <p class="quiet-text">{page.noCounts}</p>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: the box scrolls, the table inside is the table
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it
        <div class="scrolls" role="group" aria-label={page.recent} tabIndex={0}>
          <table class="verdict-counts">
            <thead>
              <tr>
                <th scope="col">{constitutionWords.verdict.principle}</th>
                {VERDICTS.map((verdict) => (
                  <th key={verdict} scope="col" class="right">
                    {page.columns[verdict]}
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
