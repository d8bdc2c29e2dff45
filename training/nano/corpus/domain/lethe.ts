import type { Intent } from '../intent.ts';
import { CONVERSATION_LIFE } from './lethe/conversation-life.ts';
import { DATA_LEAVES } from './lethe/data-leaves.ts';
import { DELETE } from './lethe/delete.ts';
import { DIARY } from './lethe/diary.ts';
import { FEELINGS_AI } from './lethe/feelings-ai.ts';
import { HOW_ADAPT } from './lethe/how-adapt.ts';
import { LANGUAGES } from './lethe/languages.ts';
import { LEARNS } from './lethe/learns.ts';
import { MASKED } from './lethe/masked.ts';
import { MEMORIES } from './lethe/memories.ts';
import { NAME_MEANING } from './lethe/name-meaning.ts';
import { READS_MOOD } from './lethe/reads-mood.ts';
import { TURN_COUNT } from './lethe/turn-count.ts';
import { UNDO_PIN } from './lethe/undo-pin.ts';
import { WHAT_CAN } from './lethe/what-can.ts';
import { WHAT_CANNOT } from './lethe/what-cannot.ts';
import { WHAT_IS_LETHE } from './lethe/what-is-lethe.ts';
import { WHAT_MODEL } from './lethe/what-model.ts';
import { WHAT_STORED } from './lethe/what-stored.ts';
import { WHICH_KEYS } from './lethe/which-keys.ts';
import { WHO_ARE_YOU } from './lethe/who-are-you.ts';
import { WHO_RUNS } from './lethe/who-runs.ts';
import { WHY_STYLE } from './lethe/why-style.ts';

/** Questions about Lethe and about the model that answers. */
export const LETHE: readonly Intent[] = [
  WHO_ARE_YOU,
  WHAT_IS_LETHE,
  NAME_MEANING,
  WHAT_STORED,
  CONVERSATION_LIFE,
  DATA_LEAVES,
  HOW_ADAPT,
  UNDO_PIN,
  READS_MOOD,
  WHICH_KEYS,
  WHO_RUNS,
  DELETE,
  DIARY,
  WHAT_MODEL,
  WHAT_CAN,
  WHAT_CANNOT,
  LEARNS,
  FEELINGS_AI,
  LANGUAGES,
  MEMORIES,
  TURN_COUNT,
  WHY_STYLE,
  MASKED,
];
