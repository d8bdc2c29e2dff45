import { BEYOND } from './domain/beyond.ts';
import { HOME_AND_FOOD } from './domain/home-and-food.ts';
import { LETHE } from './domain/lethe.ts';
import { PEOPLE_AND_LEISURE } from './domain/people-and-leisure.ts';
import { REST_AND_WORK } from './domain/rest-and-work.ts';
import { SMALL_TALK } from './domain/small-talk.ts';
import { URGENT } from './domain/urgent.ts';
import type { Intent } from './intent.ts';

/** Everything the corpus is about. */
export const INTENTS: readonly Intent[] = [
  ...SMALL_TALK,
  ...REST_AND_WORK,
  ...HOME_AND_FOOD,
  ...PEOPLE_AND_LEISURE,
  ...LETHE,
  ...BEYOND,
  ...URGENT,
];
