import { type JsonObject, parseRequest } from '@lethe/models';
import { textsToJudge } from './chat/texts-to-judge.ts';

/** A token of the usual vocabularies is about so many bytes of UTF-8 of prose. */
const BYTES_A_TOKEN = 4;
/** What stands around a message. */
const TOKENS_A_MESSAGE = 4;
/** About what an image of a usual size takes. */
const TOKENS_AN_IMAGE = 1600;

const tokensOf = (text: string): number => Math.ceil(Buffer.byteLength(text) / BYTES_A_TOKEN);

/**
 * About how many tokens a request of Messages has. Estimated here: asking the upstream would send the
 * whole conversation just to be counted.
 *
 * @throws WIRE_INVALID
 */
export function countTokens(body: JsonObject): { input_tokens: number } {
  // Only an answer needs a bound.
  const request = parseRequest('anthropic', { max_tokens: 1, ...body });
  const texts = textsToJudge(request).reduce((sum, { text }) => sum + tokensOf(text), 0);
  const tools = tokensOf(JSON.stringify(request.tools ?? []).slice(2));
  const images = request.messages.flatMap(({ content }) =>
    (content as readonly { type: string }[]).filter(({ type }) => type === 'image'),
  ).length;
  const messages = request.messages.length + request.system.length;
  return {
    input_tokens: texts + tools + messages * TOKENS_A_MESSAGE + images * TOKENS_AN_IMAGE,
  };
}
