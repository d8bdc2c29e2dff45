import { Browser, signIn } from '../clients/browser.ts';
import { promptAt } from '../clients/prompts.ts';
import type { Result } from '../result.ts';
import { withDirectory } from '../server/directory.ts';
import { startServerProcess } from '../server/process.ts';

const TURNS = 1000;
const TURNS_A_CONVERSATION = 20;
/** Every fourth message is sent as typed: the server holds a socket to four key frames a second. */
const TYPED_EVERY = 4;
const PAUSE_MS = 100;

/** Resident memory of the server process while one person has 1,000 turns. */
export const memory = (): Promise<Result[]> =>
  withDirectory(async (dataDirectory) => {
    const server = await startServerProcess({ dataDirectory });
    const signedIn = await signIn(server.url, server.secret);
    const megabytes = new Map<number, number>();
    const browser = await Browser.open(signedIn);
    for (let index = 0; index < TURNS; index += 1) {
      await browser.ask({
        conversationId: `bench-${Math.floor(index / TURNS_A_CONVERSATION)}`,
        turnId: `turn-${index}`,
        text: promptAt(index),
        sendKeys: index % TYPED_EVERY === 0,
      });
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      if ((index + 1) % 250 === 0) megabytes.set(index + 1, await server.residentMegabytes());
      if ((index + 1) % 100 === 0) process.stderr.write(`memory: ${index + 1} of ${TURNS} turns\r`);
    }
    browser.close();
    await server.stop();
    const at = (turns: number) => megabytes.get(turns) ?? Number.NaN;
    return [
      {
        name: 'resident memory after 1,000 turns',
        value: at(1000),
        unit: 'MB',
        bar: { at: 300, kind: 'most' },
      },
      {
        name: 'grown between turn 500 and turn 1,000',
        value: at(1000) - at(500),
        unit: 'MB',
        bar: { at: 15, kind: 'most' },
      },
    ];
  });
