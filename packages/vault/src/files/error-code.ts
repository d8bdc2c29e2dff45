/** The system's code of a failure (`ENOENT`, ...), where it has one. */
export const systemCode = (error: unknown): string | undefined =>
  (error as NodeJS.ErrnoException | undefined)?.code;
