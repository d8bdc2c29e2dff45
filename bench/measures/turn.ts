import { type Answered, Browser, signIn } from '../clients/browser.ts';
import { promptAt } from '../clients/prompts.ts';
import { TURN_PAUSE_MS } from '../clients/typing.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { startServerProcess } from '../server/process.ts';
import { percentile } from '../statistics.ts';

const TURNS = 100;
const TURNS_A_CONVERSATION = 10;

/** What a turn costs besides generating, how soon its first words come, and how fast the rest. */
export const turn = (): Promise<Result[]> =>
  withDirectory(async (dataDirectory) => {
    const server = await startServerProcess({ dataDirectory });
    const browser = await Browser.open(await signIn(server.url, server.secret));
    const answers: Answered[] = [];
    for (let index = 0; index < TURNS; index += 1) {
      const conversationId = `bench-${Math.floor(index / TURNS_A_CONVERSATION)}`;
      answers.push(
        await browser.ask({ conversationId, turnId: `turn-${index}`, text: promptAt(index) }),
      );
      await new Promise((resolve) => setTimeout(resolve, TURN_PAUSE_MS));
    }
    browser.close();
    await server.stop();
    const own = answers.map(({ receipt }) => receipt.timings.own);
    const first = answers.map(({ firstTextMs }) => firstTextMs).filter(Number.isFinite);
    const tokens = answers.reduce((sum, { receipt }) => sum + receipt.tokens.completion, 0);
    const decodingMs = answers.reduce(
      (sum, { receipt: { timings } }) => sum + timings.generation - timings.firstToken,
      0,
    );
    return [
      {
        name: 'own work of a turn, p50',
        value: percentile(own, 0.5),
        unit: 'ms',
        bar: { at: 5, kind: 'most' },
      },
      {
        name: 'own work of a turn, p99',
        value: percentile(own, 0.99),
        unit: 'ms',
        bar: { at: 20, kind: 'most' },
      },
      {
        name: 'sent to first words, p50',
        value: percentile(first, 0.5),
        unit: 'ms',
        bar: { at: 150, kind: 'most' },
      },
      { name: 'sent to first words, p99', value: percentile(first, 0.99), unit: 'ms' },
      {
        name: 'generation',
        value: tokens / (decodingMs / 1000),
        unit: 'tokens/s',
        bar: { at: 60, kind: 'least' },
      },
    ];
  });
