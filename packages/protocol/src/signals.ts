import * as z from 'zod/mini';

/** What can be measured of a text, each as a score from 0 to 1. */
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

export const signalName = z.enum(SIGNALS);

/** Which way a text goes: `input` to a model, `output` from it. */
export const DIRECTIONS = ['input', 'output'] as const;

export type Direction = (typeof DIRECTIONS)[number];

export const direction = z.enum(DIRECTIONS);
