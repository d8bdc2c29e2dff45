import type { Judging } from '@lethe/assistant';
import { moderationCategories, TEXT_LIMIT } from '@lethe/constitution';
import type { JsonObject } from '@lethe/models';
import { invalidParameter } from './parameter.ts';

/** Texts of one request, at most. */
const MOST_TEXTS = 64;

export const MODERATION_MODEL = 'lethe-constitution';

/** A text, several texts, or parts with texts; images are not judged, so they are refused. */
function textsOf(input: unknown): string[] {
  if (typeof input === 'string') return [input];
  if (!Array.isArray(input) || input.length === 0 || input.length > MOST_TEXTS)
    throw invalidParameter('input', `a text or a list of 1 to ${MOST_TEXTS} texts`);
  if (input.every((text) => typeof text === 'string')) return input;
  // Parts are one text together, as the vendor judges them.
  const parts = input.map((part: { type?: unknown; text?: unknown } | null) => {
    if (part?.type !== 'text' || typeof part.text !== 'string')
      throw invalidParameter('input', 'made of texts');
    return part.text;
  });
  return [parts.join('\n')];
}

/**
 * What the constitution says of texts, in the words of OpenAI's moderation endpoint.
 *
 * @throws PARAMETER_INVALID
 */
export async function moderate(
  body: JsonObject,
  { judging, id }: { judging: Pick<Judging, 'judgeInput'>; id: string },
): Promise<JsonObject> {
  const texts = textsOf(body.input);
  if (texts.some((text) => text.length > TEXT_LIMIT))
    throw invalidParameter('input', `of texts with at most ${TEXT_LIMIT} characters each`);
  const results: unknown[] = [];
  for (const text of texts)
    results.push(moderationCategories(await judging.judgeInput([{ role: 'user', text }])));
  return { id: `modr-${id}`, model: MODERATION_MODEL, results };
}
