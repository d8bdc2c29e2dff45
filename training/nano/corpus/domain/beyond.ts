import type { Intent } from '../intent.ts';
import { ACTIONS } from './beyond/actions.ts';
import { CODE } from './beyond/code.ts';
import { ESSAY } from './beyond/essay.ts';
import { FINANCE } from './beyond/finance.ts';
import { LAW } from './beyond/law.ts';
import { MATHS } from './beyond/maths.ts';
import { MEDICINE } from './beyond/medicine.ts';
import { NEWS } from './beyond/news.ts';
import { OPINION } from './beyond/opinion.ts';
import { PEOPLE_HISTORY } from './beyond/people-history.ts';
import { PLACES } from './beyond/places.ts';
import { SCIENCE } from './beyond/science.ts';
import { TRANSLATION } from './beyond/translation.ts';
import { UNKNOWN } from './beyond/unknown.ts';

/** What a model of this size must not try: it says so and offers what it can do. */
export const BEYOND: readonly Intent[] = [
  MATHS,
  CODE,
  NEWS,
  PLACES,
  PEOPLE_HISTORY,
  SCIENCE,
  MEDICINE,
  LAW,
  FINANCE,
  TRANSLATION,
  ESSAY,
  ACTIONS,
  UNKNOWN,
  OPINION,
];
