import {
  createDetectors,
  createGuard,
  type GuardOptions,
  judge,
  judgeInput,
  loadConstitution,
} from '@lethe/constitution';
import { HOSTILE, longText } from '../constitution/texts.ts';
import { bestMs, busyMs } from '../privacy/busy-time.ts';
import type { Result } from '../result.ts';

/** English text has about so many characters a token. */
const TOKEN = 4;
const ANSWER_UNITS = 4000;
const HOSTILE_UNITS = 40_000;
/** As long as a message may be that is judged between everything else. */
const MESSAGE_UNITS = 1000;
const RUNS = 20;
const MESSAGES = 500;

const atMost = (at: number) => ({ at, kind: 'most' as const });

const pieces = (text: string): string[] => {
  const all: string[] = [];
  for (let at = 0; at < text.length; at += TOKEN) all.push(text.slice(at, at + TOKEN));
  return all;
};

/** What guarding an answer costs while it is written, beside judging the whole of it once. */
export const guard = async (): Promise<Result[]> => {
  const constitution = await loadConstitution();
  const detectors = await createDetectors();
  const options: GuardOptions = {
    ...{ constitution, detectors, direction: 'output', policy: 'enforce' },
  };
  const guarded = (tokens: readonly string[], change: Partial<GuardOptions> = {}) => {
    const one = createGuard({ ...options, ...change });
    for (const token of tokens) if (one.push(token).stop !== undefined) break;
    one.end();
  };
  const judged = (text: string) =>
    judgeInput({ messages: [{ role: 'user', text }], constitution, detectors });
  const answer = longText(ANSWER_UNITS);
  const tokens = pieces(answer);
  for (let warm = 0; warm < 100; warm++) guarded(tokens);
  const perToken = async (work: () => unknown) =>
    (1000 * (await bestMs(work, RUNS))) / tokens.length;

  // Processor time: by the clock the tail would be that of the machine's other work.
  const message = longText(MESSAGE_UNITS);
  const took: number[] = [];
  for (let count = 0; count < MESSAGES; count++) took.push(await busyMs(() => judged(message)));
  took.sort((one, other) => one - other);
  let worstMessage = 0;
  for (const part of Object.values(HOSTILE))
    worstMessage = Math.max(
      worstMessage,
      await bestMs(() => judged(part.repeat(MESSAGE_UNITS).slice(0, MESSAGE_UNITS)), RUNS),
    );

  let worst = 0;
  for (const part of Object.values(HOSTILE)) {
    const hostile = pieces(part.repeat(Math.ceil(HOSTILE_UNITS / part.length)));
    worst = Math.max(worst, await bestMs(() => guarded(hostile), 2));
  }
  return [
    {
      name: 'guard: an answer of 4,000 characters, held by watch',
      value: await perToken(() => guarded(tokens)),
      unit: 'µs a token',
      bar: atMost(100),
    },
    {
      name: 'guard: the same, held by sentence',
      value: await perToken(() => guarded(tokens, { hold: 'sentence' })),
      unit: 'µs a token',
      bar: atMost(100),
    },
    {
      name: 'judging the whole of it once at its end',
      value: await perToken(() => judge(answer, options)),
      unit: 'µs a token',
    },
    {
      name: 'guard: the worst of seven hostile answers, 40 kB',
      value: (1000 * worst * TOKEN) / HOSTILE_UNITS,
      unit: 'µs a token',
      bar: atMost(500),
    },
    {
      name: 'a message of 1,000 characters, p99',
      value: took[Math.floor(MESSAGES * 0.99)] as number,
      unit: 'ms',
      bar: atMost(5),
    },
    {
      name: 'the worst of seven hostile messages of 1,000 characters',
      value: worstMessage,
      unit: 'ms',
      bar: atMost(5),
    },
  ];
};
