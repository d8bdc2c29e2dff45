import { expect, test } from 'vitest';
import { decodeEntities } from './entities.ts';

test.each([
  ['a &amp; b &lt;i&gt;', 'a & b <i>'],
  ['&#65;&#x42;', 'AB'],
  ['&unknown; &', '&unknown; &'],
  ['&#0; &#x110000;', '&#0; &#x110000;'],
  ['&amp;lt;', '&lt;'],
])('%j is shown as %j', (text, shown) => {
  expect(decodeEntities(text)).toBe(shown);
});
