import { expect, test } from 'vitest';
import { countEmoji } from './emoji.ts';

test.each([
  ['plain', 0],
  ['👍', 1],
  ['👍🏽', 1],
  ['👩‍👩‍👧‍👦', 1],
  ['❤️‍🔥☝🏿', 2],
  ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 1],
  ['🇳🇿🇩🇪', 2],
  ['1️⃣ 2', 1],
  ['❤️ and © 1 #', 1],
])('%j holds %i emoji as a reader sees them', (text, count) => {
  expect(countEmoji(text)).toBe(count);
});
