import { DAILY_LIFE } from './slots/daily-life.ts';
import { KNOWLEDGE } from './slots/knowledge.ts';
import { WORLD } from './slots/world.ts';

/** What fills `<name>` in a request. */
export const SLOTS: Readonly<Record<string, readonly string[]>> = {
  ...WORLD,
  ...KNOWLEDGE,
  ...DAILY_LIFE,
};
