import { expect, test } from 'vitest';
import { wordsOf } from '../words.ts';
import { isEnglish } from './is-english.ts';

test.each([
  'How do I bake bread at home?',
  'yo gonna brb lol',
  'pizza recipe',
  'The café in Zürich was great and we loved it.',
  'Could you summarise the recommended schedule for a relatively cold kitchen?',
])('%j is English', (text) => {
  expect(isEnglish(wordsOf(text))).toBe(true);
});

test.each([
  '',
  'Wie backe ich zu Hause ein gutes Brot?',
  'Comment est-ce que je fais du pain à la maison ?',
  '¿Cómo hago pan en casa? Gracias por la ayuda.',
  'Come faccio il pane a casa, per favore?',
  'Как испечь хлеб дома?',
  '家でパンを焼くにはどうすればいいですか',
  'lorem ipsum dolor sit amet consectetur adipiscing elit',
])('%j is not', (text) => {
  expect(isEnglish(wordsOf(text))).toBe(false);
});
