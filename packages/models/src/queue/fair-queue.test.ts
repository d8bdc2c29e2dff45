import { describe, expect, it } from 'vitest';
import { createFairQueue, type EndTurn, type FairQueueOptions } from './fair-queue.ts';

function setUp(options: Partial<FairQueueOptions> = {}) {
  let now = 0;
  const queue = createFairQueue({ clock: () => now, ...options });
  const served: string[] = [];
  const turns: EndTurn[] = [];
  const enter = (userId: string, name = userId, signal?: AbortSignal) => {
    const ticket = queue.enter(userId, signal);
    ticket.turn.then(
      (endTurn) => {
        served.push(endTurn ? name : `${name} left`);
        if (endTurn) turns.push(endTurn);
      },
      () => served.push(`${name} refused`),
    );
    return ticket.position;
  };
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  /** Ends the running turn after so long and lets the next one begin. */
  const next = async (afterMs = 0) => {
    now += afterMs;
    turns.shift()?.();
    await settle();
  };
  return { queue, served, enter, next, settle };
}

const refusal = (action: () => unknown) => {
  try {
    action();
  } catch (error) {
    const { code, status, retryAfterSeconds } = error as Record<string, unknown>;
    return { code, status, retryAfterSeconds };
  }
  return undefined;
};

describe('createFairQueue', () => {
  it('lets the first in at once and the others in order', async () => {
    const { served, enter, next, settle } = setUp();
    expect(['a1', 'a2', 'a3'].map((name) => enter('a', name))).toEqual([0, 1, 2]);
    await settle();
    expect(served).toEqual(['a1']);
    await next();
    await next();
    expect(served).toEqual(['a1', 'a2', 'a3']);
  });

  it('serves users in rotation, so that a busy one does not hold up the others', async () => {
    const { served, enter, next, settle } = setUp();
    for (const name of ['a1', 'a2', 'a3', 'a4']) enter('a', name);
    expect(enter('b', 'b1')).toBe(2);
    expect(enter('b', 'b2')).toBe(4);
    expect(enter('c', 'c1')).toBe(3);
    await settle();
    for (let i = 0; i < 7; i++) await next();
    expect(served).toEqual(['a1', 'a2', 'b1', 'c1', 'a3', 'b2', 'a4']);
  });

  it('bounds what waits, of one user and of all', async () => {
    const { queue, enter } = setUp({ maxWaiting: 4, maxWaitingPerUser: 2 });
    enter('a');
    for (const user of ['a', 'a', 'b']) enter(user);
    expect(refusal(() => queue.enter('a'))).toEqual({
      code: 'GENERATION_USER_QUEUE_FULL',
      status: 429,
      retryAfterSeconds: 1,
    });
    enter('c');
    expect(refusal(() => queue.enter('d'))).toEqual({
      code: 'GENERATION_QUEUE_FULL',
      status: 503,
      retryAfterSeconds: 1,
    });
    expect(queue.waiting).toBe(4);
  });

  it('holds 64 in all and 8 of one user where nothing else is said', () => {
    const { queue, enter } = setUp();
    enter('first');
    for (let user = 0; user < 8; user++) {
      for (let i = 0; i < 8; i++) enter(`user ${user}`);
      expect(refusal(() => queue.enter(`user ${user}`))?.code).toBe('GENERATION_USER_QUEUE_FULL');
    }
    expect(refusal(() => queue.enter('last'))?.code).toBe('GENERATION_QUEUE_FULL');
    expect(queue.waiting).toBe(64);
  });

  it('says from measured turns when to come again', async () => {
    const { queue, enter, next, settle } = setUp({ maxWaiting: 2 });
    enter('a');
    enter('b');
    await settle();
    await next(1_500);
    await next(2_500);
    for (const user of ['a', 'b', 'c']) enter(user);
    // Two wait and one is running: three turns of two seconds.
    expect(refusal(() => queue.enter('d'))?.retryAfterSeconds).toBe(6);
  });

  it('lets an aborted entry out of the line', async () => {
    const { queue, served, enter, next, settle } = setUp();
    const abort = new AbortController();
    enter('a', 'a1');
    enter('b', 'b1', abort.signal);
    enter('c', 'c1');
    abort.abort();
    await settle();
    expect(queue.waiting).toBe(1);
    await next();
    expect(served).toEqual(['a1', 'b1 left', 'c1']);
  });

  it('does not admit an entry that is aborted already', async () => {
    const { served, enter, settle } = setUp();
    expect(enter('a', 'a1', AbortSignal.abort())).toBe(0);
    enter('b', 'b1');
    await settle();
    expect(served).toEqual(['a1 left', 'b1']);
  });

  it('ends a turn once, however often it is told', async () => {
    const { queue, served, enter, settle } = setUp();
    const { turn } = queue.enter('a');
    enter('b');
    enter('c');
    const endTurn = await turn;
    endTurn?.();
    endTurn?.();
    await settle();
    expect(served).toEqual(['b']);
  });

  it('refuses what waits when it closes, and waits for the running turn', async () => {
    const { queue, served, enter, next, settle } = setUp();
    enter('a');
    enter('b');
    await settle();
    let closed = false;
    const closing = queue.close().then(() => {
      closed = true;
    });
    await settle();
    expect(served).toEqual(['a', 'b refused']);
    expect(closed).toBe(false);
    expect(refusal(() => queue.enter('c'))?.code).toBe('RUNTIME_CLOSED');
    await next();
    await closing;
  });

  it('holds nothing after 1,000 turns', async () => {
    const { queue, enter, next, settle } = setUp();
    for (let i = 0; i < 1_000; i++) {
      enter(`user ${i}`);
      await settle();
      await next();
    }
    expect(queue.waiting).toBe(0);
  });
});
