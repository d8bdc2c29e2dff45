import { HOSTILE } from '../../packages/privacy/test/hostile-texts.ts';
import { bestMs, busyMs } from './busy-time.ts';
import { prose, shortRecords } from './texts.ts';

const DOCUMENT_UNITS = 4000;
const DOCUMENTS = 25;
const RECORDS = 500;
const HOSTILE_UNITS = 10_000;
const RUNS = 5;
/** Until then compilers are at work. */
const WARM_UP_MS = 1000;

export interface EngineMeasured {
  /** Million characters a second over documents of 4,000 characters. */
  readonly documents: number;
  /** The same over single sentences. */
  readonly records: number;
  /** Milliseconds of the slowest hostile text of 10,000 characters. */
  readonly worst: number;
}

/** Speed of one engine, by the processor time of its process. */
export const measureEngine = async (
  engine: (text: string) => unknown | Promise<unknown>,
): Promise<EngineMeasured> => {
  const document = prose(DOCUMENT_UNITS);
  const records = shortRecords(RECORDS);
  const units = records.reduce((sum, { length }) => sum + length, 0);
  const readDocuments = async () => {
    for (let i = 0; i < DOCUMENTS; i++) await engine(document);
  };
  const readRecords = async () => {
    for (const record of records) await engine(record);
  };
  for (let warm = 0; warm < WARM_UP_MS; )
    warm += (await busyMs(() => engine(document))) + (await busyMs(readRecords));
  const documentsMs = await bestMs(readDocuments, RUNS);
  const recordsMs = await bestMs(readRecords, RUNS);
  let worst = 0;
  for (const make of Object.values(HOSTILE)) {
    const text = make(HOSTILE_UNITS);
    worst = Math.max(worst, await bestMs(() => engine(text), RUNS));
  }
  return {
    documents: (DOCUMENTS * DOCUMENT_UNITS) / documentsMs / 1000,
    records: units / recordsMs / 1000,
    worst,
  };
};
