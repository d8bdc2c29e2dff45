import type { SignalName } from '@lethe/constitution';

/** One labelled text of a file. */
export interface LabelledText {
  readonly text: string;
  /** As the file has it: `unsafe`, `safe`, `jailbreak`, ... */
  readonly label: string;
  /** What the file is about, such as `harmful_prompt`. */
  readonly kind: string;
}

/** Labels that say that a text shows something, by the signals that should tell. Others say it is fine. */
const SHOWN: Readonly<Record<string, readonly SignalName[]>> = {
  unsafe: ['harmfulRequest', 'harmfulContent', 'selfHarm', 'sexual', 'hate'],
  harmful: ['harmfulRequest', 'harmfulContent', 'selfHarm', 'sexual', 'hate'],
  jailbreak: ['jailbreak', 'injection'],
  injection: ['injection', 'jailbreak'],
  toxic: ['toxicity', 'hate', 'stereotype'],
  offensive: ['toxicity', 'hate', 'stereotype'],
  hate: ['hate', 'toxicity', 'stereotype'],
  hateful: ['hate', 'toxicity', 'stereotype'],
  manipulative: ['manipulation'],
};

/** Labels that are neither: moods and preferences, which the constitution does not judge. */
const NOT_JUDGED = new Set(['annoyance', 'amusement', 'chosen>rejected']);

export const signalsOf = (label: string): readonly SignalName[] | undefined =>
  Object.hasOwn(SHOWN, label) ? SHOWN[label] : undefined;

/** Reads JSON Lines. Lines that cannot be read are an error: a score over half the data is no score. */
export const parseTexts = (jsonl: string): LabelledText[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Partial<LabelledText>)
    .flatMap(({ text, label, kind = 'unknown' }) =>
      text === undefined || label === undefined || NOT_JUDGED.has(label)
        ? []
        : [{ text, label, kind }],
    );
