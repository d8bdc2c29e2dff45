const SENTENCE = 'my mother called me yesterday evening';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Ways to bring a sentence into a column, by name. */
export const SENTENCES: Readonly<Record<string, string | Uint8Array>> = {
  'as text': SENTENCE,
  'as bytes': bytes(SENTENCE),
  'one word as bytes': bytes('mother'),
  'behind a zero byte': `abc\u0000${SENTENCE}`,
  'behind a digest and a zero byte': `${'a'.repeat(64)}\u0000${SENTENCE}`,
  'behind a word of a closed list': `owner ${SENTENCE}`,
  'behind a word of a closed list and a zero byte': `local\u0000${SENTENCE}`,
  'behind a number': `0.5 ${SENTENCE}`,
  'on two lines': 'mother\ncalled',
  'without spaces but too long': 'mothercalledme'.repeat(5),
  'with an accent': 'mère',
  'in another script': '母亲昨天给我打电话',
  empty: '',
};
