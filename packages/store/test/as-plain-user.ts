/** The user "nobody" of most systems; any user that owns nothing will do. */
const PLAIN_USER = 65_534;

/** Runs something without the powers of root, to whom no file is read-only. */
export async function asPlainUser<Answer>(run: () => Promise<Answer>): Promise<Answer> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(PLAIN_USER);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

/** Makes a file or directory belong to the user of `asPlainUser`. */
export const plainOwner = (): { uid: number; gid: number } =>
  process.getuid?.() === 0
    ? { uid: PLAIN_USER, gid: PLAIN_USER }
    : { uid: process.getuid?.() ?? -1, gid: process.getgid?.() ?? -1 };
