import { FILES, type FileReport } from './files.ts';
import type { LossSpike } from './loss-watch.ts';
import { TRAINED } from './rows.ts';
import { SLOTS } from './shipped.ts';
import { SOURCES } from './sources.ts';
import { PRIOR, type Validation } from './validate.ts';

export interface CardFacts {
  readonly seed: number;
  readonly epochs: number;
  readonly texts: number;
  readonly written: number;
  readonly reworded: number;
  readonly bytes: number;
  readonly reports: readonly FileReport[];
  readonly spikes: readonly LossSpike[];
  readonly validation: Validation;
}

/** Faults of one file in a few words; a trigger is named, no text is. */
const faultsOf = (report: FileReport | undefined): string =>
  (report?.faults ?? []).map(({ kind, texts }) => `${kind}: ${texts}`).join(', ') || 'nothing';

const share = (value: number): string => `${(100 * value).toFixed(1)} %`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/** Works whose licence asks that they be named. */
const NAMED: Readonly<Record<string, string>> = {
  clinc150:
    'CLINC150, Larson et al., "An Evaluation Dataset for Intent Classification and Out-of-Scope Prediction", 2019',
  banking77:
    'BANKING77, Casanueva et al., "Efficient Intent Detection with Dual Sentence Encoders", 2020, PolyAI',
};

/** What the weights are, what they were made of, and how far they can be trusted. */
export function modelCard(facts: CardFacts): string {
  const { seed, epochs, texts, written, reworded, bytes, reports, spikes, validation } = facts;
  const { bySource, bySignal, falseAlarms } = validation;
  return `# Classifiers of the constitution

${TRAINED.length} linear classifiers over ${SLOTS.toLocaleString('en')} hashed features (words, pairs of words, letters in words, groups of phrases such
as deeds, targets and settings, pairs of groups, and groups with the way they are asked for), 8-bit weights. Each gives
the chance that a text shows its signal, in English. Beside them stands how surprising a character is after two others,
by which an ending that was searched for by machine is found. Together ${bytes} bytes.

Made by \`npm run train -- constitution --data DIR\` with seed ${seed}, ${epochs} passes over ${texts} texts, of which
${written} are written by the grammar in \`training/constitution/corpus\`. In half of those the words of groups are replaced by
letters that mean nothing, so that the groups must tell. ${reworded} are questions of the files asked in other words, since how
a file asks says nothing of what it asks for. The same data give the same bytes.

## Scores on sources that were not trained on

Each source is scored by classifiers that never saw a text of it. The texts that do not show a signal are those of all
sources; recall is the share that is found where 5 % or 1 % of them are wrongly taken for it, and at a score of 0.5.

${table(
  ['signal', 'source', 'texts', 'AUROC', 'recall at 5 %', 'recall at 1 %', 'recall at 0.5'],
  bySource.map((one) => [
    one.signal,
    one.source,
    one.texts,
    one.auroc.toFixed(3),
    share(one.recallAt5),
    share(one.recallAt1),
    share(one.found),
  ]),
)}

Scores are chances in a mix in which ${share(PRIOR)} of the texts show the signal (Platt scaling on the same texts).

${table(
  ['signal', 'expected calibration error', 'false alarms at 0.5', 'texts that show it'],
  bySignal.map((one) => [
    one.signal,
    one.calibrationError.toFixed(3),
    share(one.falseAlarms),
    one.isHeldOut ? 'of other sources' : 'of the grammar only',
  ]),
)}

Texts taken for something they are known not to be, any signal, at 0.5:

${table(
  ['source', 'texts', 'false alarms'],
  falseAlarms.map((one) => [one.source, one.texts, share(one.share)]),
)}

## Data

${table(
  ['file', 'origin', 'licence', 'what was found in it'],
  FILES.map(({ file, licence }) => [
    file,
    SOURCES[file]?.origin ?? '',
    licence,
    faultsOf(reports.find((report) => report.file === file)),
  ]),
)}

Each file was looked at for other bytes than known, copies, copies with other labels and planted phrases before anything
was trained on it. Stretches of training with twice the usual loss: ${spikes.length}.

${Object.values(NAMED)
  .map((work) => `- ${work}.`)
  .join('\n')}

Texts were cut to 4,000 characters and turned into features; nothing of them is in the weights but sums.

## Limits

- English only. In other languages scores are near the mean of no evidence.
- \`harmfulContent\`, \`selfHarm\`, \`sexual\`, \`stereotype\` and \`refusal\` were only shown in texts of the grammar: how many real ones are found is
  not known. Their false alarms are measured.
- The table above says how much worse a new source can be than a known one. A sum of features follows no argument:
  quotation and irony are taken at their word, and so is fiction that does not say that it is.
- The first turns of \`hh_rlhf_harmless_pairs\` were read and labelled here, and the grammar was widened with their subjects in
  view: that row flatters a little.
- They are one of several detectors. The rules decide without them where they fit.
`;
}
