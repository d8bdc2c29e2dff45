/** How clients and models speak over HTTP. */
export const WIRE_FORMATS = Object.freeze([
  'openai-chat',
  'openai-responses',
  'anthropic',
] as const);

/**
 * `openai-chat` is OpenAI Chat Completions, `openai-responses` the Open Responses specification,
 * `anthropic` Anthropic Messages.
 */
export type WireFormat = (typeof WIRE_FORMATS)[number];

/** What is between the braces of a JSON text. */
export type JsonObject = { readonly [name: string]: unknown };

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
