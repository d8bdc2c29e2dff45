import { CodedError, isCodedError } from '@lethe/protocol';
import { errors } from '../errors.ts';
import type { ErrorMessage } from './messages.ts';

/** An error without what cannot or should not cross threads: causes and foreign messages stay behind. */
export function toErrorMessage(error: unknown): ErrorMessage {
  const { code, message, status } = isCodedError(error) ? error : errors.MODEL_WORKER_CRASHED();
  return { code, message, status };
}

export const fromErrorMessage = ({ code, message, status }: ErrorMessage): CodedError =>
  new CodedError(code, message, { status });
