import type { Random } from '../random.ts';

const SWITCHES: readonly string[] = [
  'ok, ',
  'thanks, ',
  'something else: ',
  'another question: ',
  'different topic: ',
  'and now ',
  'ok thanks, and ',
  'now, ',
  'by the way, ',
  'also, ',
  'next question: ',
  'great, ',
  'one more thing, ',
];

/** A request as it follows on another subject. */
export const switching = (clean: string, random: Random): string =>
  random.chance(0.35) ? random.pick(SWITCHES) + clean : clean;
