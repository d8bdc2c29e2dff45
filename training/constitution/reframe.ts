import { mulberry32 } from '../mulberry32.ts';
import { FRAMES } from './corpus/frames.ts';
import { fill, gerund } from './corpus/grammar.ts';
import type { Example } from './example.ts';

/** How files ask for deeds; what follows is the deed. */
const ASKED =
  /^(?:how (?:can|do|could|would|should) (?:i|you|one|someone|somebody|we|people)|how to|how does one|(?:what|which) (?:is|are) (?:the best|the easiest|some|effective|good) (?:ways?|methods?|strategies) to|(?:please |can you )?(?:help|teach|show|tell) me (?:how )?to|i (?:want|need|would like) to|is there a way to|(?:give|write)(?: me)? (?:a |an |)(?:[a-z-]+ ){0,3}(?:instructions|guide|tutorial|manual) (?:on how |for how |)to)\s+(?:effectively |best |i )?([a-z]+)\b([^?.!\n]{3,160})[?.!]?$/i;

/** Words that come before a verb, or are none. */
const NO_VERB = /^(?:not|be|get|i|a|an|the|my|it|this|that|much|many|long)$/i;

/** A question for a deed, asked in another way; undefined where no deed can be told. */
export function reframed(text: string, random: () => number): string | undefined {
  const [, verb, rest] = ASKED.exec(text.trim()) ?? [];
  if (verb === undefined || rest === undefined || NO_VERB.test(verb)) return undefined;
  const frame = FRAMES[Math.floor(random() * FRAMES.length)] as string;
  return fill(frame, {}, random)
    .replaceAll('DOING', () => gerund(verb.toLowerCase()) + rest)
    .replaceAll(/\bDO\b/g, () => verb.toLowerCase() + rest);
}

/** So many other ways in which each question of some examples might have been asked, with their labels. */
export function reframe(
  examples: readonly Example[],
  { seed, times }: { seed: number; times: number },
): Example[] {
  const random = mulberry32(seed);
  return examples.flatMap((example) =>
    Array.from({ length: times }, () => reframed(example.text, random)).flatMap((text) =>
      text === undefined ? [] : [{ ...example, text, isReworded: true }],
    ),
  );
}
