import { bestMs, busyMs } from '../privacy/busy-time.ts';
import { HOSTILE, longText, shortTexts } from './texts.ts';

const SHORT_TEXTS = 4000;
const LONG_UNITS = 2000;
const LONG_RUNS = 500;
const RUNS = 3;
/** Until then compilers are at work. */
const WARM_UP_MS = 1500;

export interface JudgeMeasured {
  /** Short texts a second of processor time. */
  readonly textsPerSecond: number;
  /** Milliseconds of processor time for 2,000 characters: the middle one, and the one that 1 % exceed. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of processor time for the slowest hostile text of so many characters. */
  readonly worst: number;
}

/** Speed of one engine that says what it makes of a text. */
export const measureJudge = async (
  engine: (text: string) => unknown,
  { hostileUnits }: { hostileUnits: number },
): Promise<JudgeMeasured> => {
  const texts = shortTexts(SHORT_TEXTS);
  const long = longText(LONG_UNITS);
  for (let warm = 0; warm < WARM_UP_MS; )
    warm += await busyMs(() => {
      for (const text of texts.slice(0, 500)) engine(text);
      engine(long);
    });
  const shortMs = await bestMs(() => {
    for (const text of texts) engine(text);
  }, RUNS);
  const took: number[] = [];
  for (let run = 0; run < LONG_RUNS; run++) took.push(await busyMs(() => engine(long)));
  took.sort((one, other) => one - other);
  let worst = 0;
  for (const part of Object.values(HOSTILE)) {
    const text = part.repeat(Math.ceil(hostileUnits / part.length)).slice(0, hostileUnits);
    worst = Math.max(worst, await bestMs(() => engine(text), RUNS));
  }
  return {
    textsPerSecond: (1000 * SHORT_TEXTS) / shortMs,
    p50: took[LONG_RUNS >> 1] as number,
    p99: took[Math.floor(LONG_RUNS * 0.99)] as number,
    worst,
  };
};
