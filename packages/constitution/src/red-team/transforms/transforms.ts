import { CONTEXT_MANIPULATION } from './context-manipulation.ts';
import { BASE64, LEETSPEAK, ROT13, SPACED } from './encodings.ts';
import { FICTION } from './fiction.ts';
import { GOAL_HIJACK } from './goal-hijack.ts';
import { INDIRECT } from './indirect.ts';
import { MANY_SHOT } from './many-shot.ts';
import { MULTI_TURN } from './multi-turn.ts';
import { PLAIN } from './plain.ts';
import { PREFIX_INJECTION } from './prefix-injection.ts';
import { ROLE_PLAY } from './role-play.ts';
import { SMUGGLING } from './smuggling.ts';
import { SUFFIX_INJECTION } from './suffix-injection.ts';
import type { Transform } from './transform.ts';
import { TRANSLATION } from './translation.ts';

/** Every way of asking, in the order of the report. A new one is one file and a line here. */
export const TRANSFORMS: readonly Transform[] = [
  PLAIN,
  ROLE_PLAY,
  FICTION,
  SMUGGLING,
  PREFIX_INJECTION,
  SUFFIX_INJECTION,
  CONTEXT_MANIPULATION,
  GOAL_HIJACK,
  BASE64,
  ROT13,
  LEETSPEAK,
  SPACED,
  TRANSLATION,
  MANY_SHOT,
  MULTI_TURN,
  INDIRECT,
];
