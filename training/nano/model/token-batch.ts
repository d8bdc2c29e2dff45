/**
 * Sequences laid end to end, each read by itself from position 0. `tokens` holds what is read,
 * `targets` what is to be predicted from there, `weights` how much that counts; sequence i lies in
 * `[starts[i], starts[i + 1])`.
 */
export interface TokenBatch {
  readonly tokens: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float32Array;
  readonly starts: Int32Array;
}
