import type { Fitted } from './fit.ts';
import { BUCKETS, TOPICS } from './shipped.ts';

const bytesOf = (list: ArrayBufferView): Buffer =>
  Buffer.from(list.buffer, list.byteOffset, list.byteLength);

/** Eight bits a weight and one scale a topic; the threshold becomes a part of the bias. */
export const toSafetensors = (
  { weights, bias }: Fitted,
  thresholds: readonly number[],
  metadata: Readonly<Record<string, string>>,
): Buffer => {
  const scale = Float32Array.from(weights, (row) => {
    const largest = row.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
    return Math.fround(largest / 127) || 1;
  });
  const quantised = new Int8Array(TOPICS.length * BUCKETS);
  for (const [t, row] of weights.entries())
    for (const [i, weight] of row.entries())
      quantised[t * BUCKETS + i] = Math.round(weight / (scale[t] as number));
  const shifted = Float32Array.from(bias, (value, t) => value - (thresholds[t] as number));
  const tensors: [string, string, number[], Buffer][] = [
    ['weights', 'I8', [TOPICS.length, BUCKETS], bytesOf(quantised)],
    ['scale', 'F32', [TOPICS.length], bytesOf(scale)],
    ['bias', 'F32', [TOPICS.length], bytesOf(shifted)],
  ];
  let at = 0;
  const header: Record<string, unknown> = { __metadata__: metadata };
  for (const [name, dtype, shape, data] of tensors) {
    header[name] = { dtype, shape, data_offsets: [at, at + data.length] };
    at += data.length;
  }
  const json = Buffer.from(JSON.stringify(header).padEnd(8 * 64, ' '));
  const head = Buffer.alloc(8);
  head.writeBigUInt64LE(BigInt(json.length));
  return Buffer.concat([head, json, ...tensors.map(([, , , data]) => data)]);
};
