import { type ConstitutionTried, SIGNALS, type VerdictReport } from '@lethe/protocol';
import { constitutionWords } from '../words/constitution.ts';
import { words } from '../words/words.ts';

/** Every signal that a principle looks for, as a bar with the mark from which it counts. */
export function SignalBars({
  scores,
  thresholds,
}: {
  scores: VerdictReport['signals'];
  thresholds: ConstitutionTried['thresholds'];
}) {
  const { page } = constitutionWords;
  const { format } = words;
  const rows = SIGNALS.flatMap((name) => {
    const threshold = thresholds[name];
    return threshold === undefined ? [] : [{ name, threshold, score: scores[name] ?? null }];
  });
  return (
    <table class="signal-bars small">
      <caption class="small quiet-text">{page.barsNote}</caption>
      <thead class="hidden">
        <tr>
          <th scope="col">{page.signal}</th>
          <th scope="col">{page.bar}</th>
          <th scope="col">{page.score}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, threshold, score }) => {
          const counts = score !== null && score >= threshold;
          return (
            <tr key={name} class={counts ? 'counts' : undefined}>
              <th scope="row">{page.signals[name]}</th>
              <td>
                <span class="signal-bar">
                  <span class="fill" style={{ width: `${(score ?? 0) * 100}%` }} />
                  <span class="from" style={{ left: `${threshold * 100}%` }} />
                  <span class="hidden">{page.countsFrom(format.unit(threshold))}</span>
                </span>
              </td>
              <td class="numbers right">
                {score === null ? page.unmeasured : format.unit(score)}
                {counts ? <span class="hidden"> {page.counts}</span> : null}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
