import type { Intent } from '../intent.ts';
import { BREAKS } from './rest-and-work/breaks.ts';
import { EXERCISE } from './rest-and-work/exercise.ts';
import { FOCUS } from './rest-and-work/focus.ts';
import { HABIT } from './rest-and-work/habit.ts';
import { LANGUAGE } from './rest-and-work/language.ts';
import { MEETING } from './rest-and-work/meeting.ts';
import { MORNING } from './rest-and-work/morning.ts';
import { PLAN_DAY } from './rest-and-work/plan-day.ts';
import { PROCRASTINATION } from './rest-and-work/procrastination.ts';
import { SCREEN_TIME } from './rest-and-work/screen-time.ts';
import { SLEEP } from './rest-and-work/sleep.ts';
import { STUDY } from './rest-and-work/study.ts';
import { WALKING } from './rest-and-work/walking.ts';

/** Sleep, focus, study and the shape of a day. */
export const REST_AND_WORK: readonly Intent[] = [
  SLEEP,
  FOCUS,
  STUDY,
  MORNING,
  BREAKS,
  PLAN_DAY,
  PROCRASTINATION,
  HABIT,
  LANGUAGE,
  SCREEN_TIME,
  MEETING,
  EXERCISE,
  WALKING,
];
