/** What can be measured of a text, each as a score in [0, 1]. */
export const SIGNALS = [
  'harmfulRequest',
  'harmfulContent',
  'selfHarm',
  'sexual',
  'hate',
  'toxicity',
  'jailbreak',
  'injection',
  'manipulation',
  'overclaim',
  'contradiction',
  'stereotype',
  'refusal',
] as const;

export type SignalName = (typeof SIGNALS)[number];

/** Which way a text goes: `input` to a model, `output` from it. */
export const DIRECTIONS = ['input', 'output'] as const;

export type Direction = (typeof DIRECTIONS)[number];
