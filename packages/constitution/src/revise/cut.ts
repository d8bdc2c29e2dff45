import type { Judgement } from '../judge/judge.ts';
import { sentencesOf } from './kept-facts.ts';

/**
 * The text without the sentences in which a principle was found broken; nothing where no place is known or
 * nothing would be left. Needs no model and invents no word.
 */
export function cutBroken(text: string, { principles }: Judgement): string | undefined {
  const spans = principles
    .filter(({ verdict }) => verdict !== 'allow')
    .flatMap(({ spans }) => spans);
  if (spans.length === 0) return undefined;
  const kept = sentencesOf(text).filter(
    ({ start, end }) => !spans.some((span) => span.start < end && span.end > start),
  );
  const left = kept
    .map((sentence) => sentence.text)
    .join('')
    .trim();
  return left === '' || left === text.trim() ? undefined : left;
}
