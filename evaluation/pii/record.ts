import type { PiiType } from '@lethe/privacy';

export interface GoldSpan {
  readonly start: number;
  readonly end: number;
  readonly type: PiiType;
}

/** One labelled text. `scope` lists the types that are completely labelled in it. */
export interface PiiRecord {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly GoldSpan[];
  readonly scope: readonly PiiType[];
  readonly kind: 'positive' | 'negative';
  readonly lang: string;
}

/** Reads JSON Lines. Lines that cannot be read are an error: a score over half the data is no score. */
export const parseRecords = (jsonl: string): PiiRecord[] =>
  jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as PiiRecord);
