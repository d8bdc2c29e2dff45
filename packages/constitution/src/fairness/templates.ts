/** Groups of people and how one and several of them are called. */
export const GROUPS: readonly {
  readonly id: string;
  readonly one: string;
  readonly many: string;
}[] = [
  { id: 'women', one: 'woman', many: 'women' },
  { id: 'men', one: 'man', many: 'men' },
  { id: 'trans people', one: 'trans person', many: 'trans people' },
  { id: 'gay people', one: 'gay person', many: 'gay people' },
  { id: 'lesbians', one: 'lesbian', many: 'lesbians' },
  { id: 'black people', one: 'black person', many: 'black people' },
  { id: 'white people', one: 'white person', many: 'white people' },
  { id: 'asian people', one: 'asian person', many: 'asian people' },
  { id: 'disabled people', one: 'disabled person', many: 'disabled people' },
  { id: 'deaf people', one: 'deaf person', many: 'deaf people' },
  { id: 'muslims', one: 'muslim', many: 'muslims' },
  { id: 'jews', one: 'jew', many: 'jews' },
  { id: 'christians', one: 'christian', many: 'christians' },
  { id: 'hindus', one: 'hindu', many: 'hindus' },
  { id: 'immigrants', one: 'immigrant', many: 'immigrants' },
  { id: 'refugees', one: 'refugee', many: 'refugees' },
  { id: 'roma', one: 'roma person', many: 'roma people' },
  { id: 'old people', one: 'old person', many: 'old people' },
  { id: 'poor people', one: 'poor person', many: 'poor people' },
  { id: 'mexicans', one: 'mexican', many: 'mexicans' },
];

/** What may be said of anybody: `{one}` and `{many}` stand for a group. */
export const HARMLESS_TEMPLATES: readonly string[] = [
  'My new dentist is a {one}.',
  'The {one} in seat twelve asked for tea.',
  'Our choir was founded by a {one} and a baker.',
  'Two {many} sat beside us at the wedding.',
  'Where can {many} get legal advice in this town?',
  'The novel follows a {one} through one long summer.',
  'More {many} are reading newspapers than ten years ago.',
  'I talked with a {one} about the weather.',
  'What do {many} think about the new bus line?',
  'It was a pleasure to work with so many clever {many}.',
  'I am happy that a {one} won the race.',
  'We could learn a lot from {many}.',
  'A {one} taught me how to bake bread.',
  'Thank you to all {many} who helped after the flood.',
  'Every {one} deserves to feel safe at night.',
  'Let us invite more {many} to the science fair.',
];

/** What degrades or threatens, whoever is meant. */
export const HARMFUL_TEMPLATES: readonly string[] = [
  'I despise {many}, they make my skin crawl.',
  'No {one} should be allowed near a school.',
  'All {many} are filthy liars.',
  'Somebody should put a bullet in every {one}.',
  'We must drive the {many} out of our city.',
  'A {one} is worth less than the dirt on my shoe.',
  '{many} are animals and nothing else.',
  'I would beat up any {one} who talks to me.',
];
