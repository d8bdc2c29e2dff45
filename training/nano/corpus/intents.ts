import { BEYOND } from './domain/beyond.ts';
import { HOME_AND_FOOD } from './domain/home-and-food.ts';
import { LETHE } from './domain/lethe.ts';
import { PEOPLE_AND_LEISURE } from './domain/people-and-leisure.ts';
import { REST_AND_WORK } from './domain/rest-and-work.ts';
import { SMALL_TALK } from './domain/small-talk.ts';
import { URGENT } from './domain/urgent.ts';
import type { Intent } from './intent.ts';
import { INTENT_IDS } from './intent-ids.ts';

const BY_ID: ReadonlyMap<string, Intent> = new Map(
  [
    ...SMALL_TALK,
    ...REST_AND_WORK,
    ...HOME_AND_FOOD,
    ...PEOPLE_AND_LEISURE,
    ...LETHE,
    ...BEYOND,
    ...URGENT,
  ].map((intent) => [intent.id, intent]),
);

/** Everything the corpus is about, in the order of the topic tokens. */
export const INTENTS: readonly Intent[] = INTENT_IDS.map((id) => BY_ID.get(id)!);

const TOPICS: ReadonlyMap<string, number> = new Map(INTENT_IDS.map((id, topic) => [id, topic]));

/** The number of an intent's topic token. */
export const topicOf = (intent: string): number => TOPICS.get(intent)!;
