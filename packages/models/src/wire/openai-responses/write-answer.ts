import type { EventWriterOptions } from '../event-writer.ts';
import type { JsonObject } from '../format.ts';
import type { GatheredAnswer } from '../gather-answer.ts';
import { writeEndOfResponse } from './end-of-response.ts';
import { responseObject } from './response-object.ts';
import { itemId, writeItem } from './write-item.ts';

/** A whole Response. */
export const writeResponsesAnswer = (
  { blocks, usage, end }: GatheredAnswer,
  options: EventWriterOptions,
): JsonObject =>
  responseObject(options, {
    ...writeEndOfResponse(end),
    output: blocks.map((block, at) => writeItem(block, itemId(block, options.id, at), 'completed')),
    usage,
  });
