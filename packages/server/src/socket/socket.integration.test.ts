import { describe, expect, test } from 'vitest';
import { runningServer } from '../../test/running-server.ts';
import { openSocket, turn } from '../../test/socket-client.ts';

describe('a turn over the socket', () => {
  test('is answered piece by piece and ends with its receipt', async () => {
    const { browser } = await runningServer();
    const socket = await openSocket(await browser());
    socket.send(turn('t1'));
    await socket.next('turnFinished');
    expect(socket.messages.map(({ type }) => type)).toEqual([
      'ready',
      'turnStarted',
      'turnText',
      'turnFinished',
    ]);
  });
});
