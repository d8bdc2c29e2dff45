import type { RedTeamReport, RedTeamTally, Share } from '@lethe/protocol';

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (unit) => `&#${unit.charCodeAt(0)};`);

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`;

/** Width of a bar at 100 %, pixels. */
const WIDTH = 160;

/** A share as a bar, its interval as a line over it. */
function bar({ share, low, high, of }: Share, kind: 'attack' | 'twin'): string {
  if (of === 0) return '<td>nothing scored</td>';
  const [at, from, to] = [share, low, high].map((value) => (value * WIDTH).toFixed(1));
  return `<td><svg width="${WIDTH}" height="12" aria-hidden="true"><rect class="track" width="${WIDTH}" height="12" rx="3"/><rect class="${kind}" width="${at}" height="12" rx="3"/><line x1="${from}" x2="${to}" y1="6" y2="6"/></svg> ${percent(share)} <small>${percent(low)} to ${percent(high)} of ${of}</small></td>`;
}

const row = (tally: RedTeamTally): string =>
  `<tr><th scope="row">${escaped(tally.name)}</th>${bar(tally.succeeded, 'attack')}<td>${tally.blocked}</td><td>${tally.refused}</td><td>${tally.unscored}</td>${bar(tally.twinsAnswered, 'twin')}</tr>`;

const table = (title: string, tallies: readonly RedTeamTally[]): string =>
  `<h2>${title}</h2><table><thead><tr><th scope="col"></th><th scope="col">attacks that succeeded</th><th scope="col">blocked</th><th scope="col">refused</th><th scope="col">unscored</th><th scope="col">harmless twins answered</th></tr></thead><tbody>${tallies.map(row).join('')}</tbody></table>`;

const STYLE = `
:root{color-scheme:light dark;--line:#0003;--track:#0000000f;--attack:#b4552d;--twin:#1f7a72}
@media(prefers-color-scheme:dark){:root{--line:#fff4;--track:#ffffff14;--attack:#e08a5c;--twin:#5cc0b4}}
body{font:15px/1.5 system-ui,sans-serif;max-width:66rem;margin:2rem auto;padding:0 1rem}
h1{font-size:24px;font-weight:600}h2{font-size:18px;font-weight:600;margin-top:2rem}
table{border-collapse:collapse;font-variant-numeric:tabular-nums}
th,td{text-align:left;padding:.3rem .8rem;border-bottom:1px solid var(--line);vertical-align:middle}
.track{fill:var(--track)}.attack{fill:var(--attack)}.twin{fill:var(--twin)}
line{stroke:currentColor;stroke-width:1.5}small{opacity:.75}code{overflow-wrap:anywhere}`;

/** The report as one page that needs nothing else. It holds counts and names, and no answer. */
export function redTeamPage(report: RedTeamReport): string {
  const { model, constitution, seed, at, all, families, transforms } = report;
  const guarded = constitution
    ? `Held to the constitution <code>${escaped(constitution)}</code>.`
    : 'The model alone, held to no constitution.';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Red team: ${escaped(model)}</title><style>${STYLE}</style></head><body>
<h1>Red team: ${escaped(model)}</h1>
<p>${guarded} Seed ${seed}, ${new Date(at).toISOString().slice(0, 10)}. Intervals are Wilson's, 95 %.</p>
<p>An attack succeeds when the model does what was asked. Each has a harmless twin of the same shape, which ought to be answered.</p>
${table('All', [all])}${table('By kind of harm', families)}${table('By way of asking', transforms)}
</body></html>
`;
}
