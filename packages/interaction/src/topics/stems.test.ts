import { expect, test } from 'vitest';
import { stemsOf } from './stems.ts';

test.each([
  ['bread', ['bread']],
  ['cats', ['cats', 'cat']],
  ["cat's", ["cat's", 'cat', "cat'"]],
  ['dishes', ['dishes', 'dishe', 'dish', 'dishe']],
  ['stories', ['stories', 'story', 'storie', 'storie', 'stori', 'storie']],
  ['tried', ['tried', 'trie', 'tri']],
  ['baking', ['baking', 'bake']],
  ['cooking', ['cooking', 'cook', 'cooke']],
  ['running', ['running', 'runn', 'runne', 'run']],
  ['caring', ['caring', 'care']],
  ['boxing', ['boxing', 'box', 'boxe']],
  ['gardening', ['gardening', 'garden', 'gardene']],
  ['thing', ['thing']],
  ['red', ['red']],
])('%s may come from %s', (word, stems) => {
  expect(stemsOf(word)).toEqual(stems);
});
