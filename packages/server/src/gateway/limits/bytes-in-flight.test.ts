import { expect, test } from 'vitest';
import { createBytesInFlight } from './bytes-in-flight.ts';

test('bytes are held up to the bound, and given back once', () => {
  const bytes = createBytesInFlight({ most: 10 });
  const giveBack = bytes.take(6);
  expect(() => bytes.take(5)).toThrow(expect.objectContaining({ status: 503 }));
  bytes.take(4);
  expect(bytes.held).toBe(10);
  giveBack();
  giveBack();
  expect(bytes.held).toBe(4);
});
