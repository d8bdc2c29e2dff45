import type { Intent } from '../intent.ts';
import { BAD_DAY } from './small-talk/bad-day.ts';
import { BORED } from './small-talk/bored.ts';
import { CHAT_PLEASE } from './small-talk/chat-please.ts';
import { COMPLIMENT } from './small-talk/compliment.ts';
import { GOOD_DAY } from './small-talk/good-day.ts';
import { GOODBYE } from './small-talk/goodbye.ts';
import { GREETING } from './small-talk/greeting.ts';
import { HOW_ARE_YOU } from './small-talk/how-are-you.ts';
import { INSULT } from './small-talk/insult.ts';
import { JOKE } from './small-talk/joke.ts';
import { LONELY } from './small-talk/lonely.ts';
import { NERVOUS } from './small-talk/nervous.ts';
import { STRESSED } from './small-talk/stressed.ts';
import { THANKS } from './small-talk/thanks.ts';
import { TIRED } from './small-talk/tired.ts';
import { USER_FINE } from './small-talk/user-fine.ts';
import { WEATHER } from './small-talk/weather.ts';
import { WEEKDAY_CHAT } from './small-talk/weekday-chat.ts';
import { WEEKEND } from './small-talk/weekend.ts';
import { YES } from './small-talk/yes.ts';

/** Greetings, moods and pleasantries. */
export const SMALL_TALK: readonly Intent[] = [
  GREETING,
  HOW_ARE_YOU,
  THANKS,
  GOODBYE,
  COMPLIMENT,
  INSULT,
  BORED,
  TIRED,
  GOOD_DAY,
  BAD_DAY,
  LONELY,
  WEATHER,
  WEEKEND,
  JOKE,
  NERVOUS,
  STRESSED,
  WEEKDAY_CHAT,
  CHAT_PLEASE,
  USER_FINE,
  YES,
];
