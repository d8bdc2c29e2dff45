import { isCodedError } from '@lethe/protocol';

/** The code with which work is refused; `accepted` where it is not. */
export async function refusal(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (isCodedError(error)) return error.code;
    throw error;
  }
  return 'accepted';
}

/** The same for work that does not wait. */
export function refused(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (isCodedError(error)) return error.code;
    throw error;
  }
  return 'accepted';
}
