import { type CodedError, isCodedError, type ServerMessage } from '@lethe/protocol';
import { errors } from '../errors.ts';

/** A refusal is for the user alone; a fault (an HTTP status of 500 or more) is for the log too. */
const FAULT_STATUS = 500;

/**
 * A coded error as it is; anything else as TURN_FAULT, whose cause is for the log alone. Faults are
 * reported.
 */
export function codedFailure(error: unknown, report: (error: CodedError) => void): CodedError {
  const failure = isCodedError(error) ? error : errors.TURN_FAULT(undefined, { cause: error });
  if (failure.status >= FAULT_STATUS) report(failure);
  return failure;
}

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
