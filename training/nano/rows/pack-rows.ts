import { END } from '../tokenizer/special-tokens.ts';
import type { EncodedDialogue } from './encode-dialogue.ts';

/** A row of `length + 1` tokens: each token but the last predicts the next. */
export interface Row {
  readonly tokens: Int32Array;
  readonly weights: Float32Array;
}

/** Rows that are being filled at one time. */
const OPEN_ROWS = 48;

/**
 * Packs whole dialogues into rows of `length` predictions: each goes to the fullest open row that has
 * room. What stays empty is filled with `<|end|>` at weight 0.
 */
export function packRows(dialogues: Iterable<EncodedDialogue>, length: number): Row[] {
  const rows: Row[] = [];
  let open: { tokens: number[]; weights: number[] }[] = [];
  const close = (row: { tokens: number[]; weights: number[] }): void => {
    const tokens = new Int32Array(length + 1).fill(END);
    tokens.set(row.tokens);
    const weights = new Float32Array(length + 1);
    weights.set(row.weights);
    rows.push({ tokens, weights });
  };
  for (const { tokens, weights } of dialogues) {
    if (tokens.length > length + 1) continue;
    let best: (typeof open)[number] | undefined;
    for (const row of open) {
      const fits = row.tokens.length + tokens.length <= length + 1;
      if (fits && (!best || row.tokens.length > best.tokens.length)) best = row;
    }
    if (!best) {
      if (open.length === OPEN_ROWS) {
        const fullest = open.reduce((a, b) => (b.tokens.length > a.tokens.length ? b : a));
        close(fullest);
        open = open.filter((row) => row !== fullest);
      }
      best = { tokens: [], weights: [] };
      open.push(best);
    }
    best.tokens.push(...tokens);
    best.weights.push(...weights);
  }
  for (const row of open) close(row);
  return rows;
}
