import { describe, expect, it } from 'vitest';
import { createChannel } from './channel.ts';

describe('createChannel', () => {
  it('gives what was pushed before and while it is read, in order', async () => {
    const channel = createChannel<number>();
    channel.push(1);
    const read: number[] = [];
    for await (const value of channel) {
      read.push(value);
      if (value === 1) {
        channel.push(2);
        queueMicrotask(() => channel.push(3));
      }
      if (value === 3) channel.end();
    }
    expect(read).toEqual([1, 2, 3]);
  });

  it('throws the error after what came before it', async () => {
    const channel = createChannel<number>();
    channel.push(1);
    channel.end(new Error('broken'));
    const read: number[] = [];
    await expect(async () => {
      for await (const value of channel) read.push(value);
    }).rejects.toThrow('broken');
    expect(read).toEqual([1]);
  });
});
