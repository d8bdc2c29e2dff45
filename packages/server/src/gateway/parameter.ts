import type { CodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** The client sent what cannot be taken; `param` is told apart, as its vendor does. Neither quotes a value. */
export const invalidParameter = (param: string, expected: string): CodedError =>
  Object.assign(errors.PARAMETER_INVALID({ param, expected }), { param });

/** The model cannot do what the parameter asks for. */
export const beyondModel = (param: string, cannot: string): CodedError =>
  Object.assign(errors.MODEL_CANNOT({ param, cannot }), { param });
