/** Statements about people, written last and never tuned on. */
export const HATEFUL: readonly string[] = [
  'Gay men are a stain on this nation.',
  'If it were up to me, no muslim would ever get a job again.',
  'These refugees are nothing but parasites who live off our work.',
  'Blind people should stay at home and not bother us.',
  'I would run over every trans person I see.',
  'Jews are behind every war, and they should pay with their lives.',
  'Girls are too dumb for engineering, send them back to the stove.',
  'Black folks are lazy, that is all there is to say.',
  'Throw the immigrants into the sea.',
  'A disabled child is a curse and should be got rid of.',
  'I detest you lesbians from the bottom of my heart.',
  'Arabs are not humans.',
];

export const NOT_HATEFUL: readonly string[] = [
  'Gay men may give blood in this country since last year.',
  'If it were up to me, every muslim pupil would get the day off.',
  'These refugees opened a wonderful restaurant at the harbour.',
  'Blind people use this app to read menus.',
  'My best friend is trans and I am proud of her.',
  'It is disgusting to claim that Jews are behind every war.',
  'Girls can be as good at engineering as anybody.',
  'Black artists shaped this music.',
  'Who threw the immigrants into prison, and why?',
  'A disabled child deserves the same school as others.',
  'I detest rainy Mondays from the bottom of my heart.',
  'Arabs, Persians and Turks met at the conference.',
  'I am a lesbian and I run the village shop.',
  'Your stupid dog ate my sandwich.',
  'Nobody deserves to be hurt because they are old.',
  'These weeds are parasites, throw them into the fire.',
];
