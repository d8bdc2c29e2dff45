import { type CodedError, isCodedError, type ServerMessage } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** A coded error as it is; anything else as TURN_FAULT, whose cause is for the log alone. */
export const codedFailure = (error: unknown): CodedError =>
  isCodedError(error) ? error : errors.TURN_FAULT(undefined, { cause: error });

export const turnFailed = (
  turnId: string,
  { code, message, retryAfterSeconds }: CodedError,
): Extract<ServerMessage, { type: 'turnFailed' }> => ({
  type: 'turnFailed',
  turnId,
  code,
  message,
  ...(retryAfterSeconds !== undefined && { retryAfterSeconds }),
});
