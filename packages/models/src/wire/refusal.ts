import { type CodedError, isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { WireFormat } from './format.ts';

/** How a person calls each format. */
export const FORMAT_NAMES: Readonly<Record<WireFormat, string>> = Object.freeze({
  'openai-chat': 'OpenAI Chat Completions',
  'openai-responses': 'OpenAI Responses',
  anthropic: 'Anthropic Messages',
});

const withParam = (error: CodedError, param: string): CodedError => Object.assign(error, { param });

/** The client sent what cannot be taken. Neither `param` nor `expected` may quote a value. */
export const invalid = (param: string, expected: string): CodedError =>
  withParam(errors.WIRE_INVALID({ param, expected }), param);

export const untranslatable = (param: string, to: WireFormat): CodedError =>
  withParam(errors.WIRE_UNTRANSLATABLE({ param, to: FORMAT_NAMES[to] }), param);

/** The parameter a refusal of a request is about, for the `param` of OpenAI's errors. */
export const paramOf = (error: unknown): string | undefined =>
  isCodedError(error) && 'param' in error && typeof error.param === 'string'
    ? error.param
    : undefined;
