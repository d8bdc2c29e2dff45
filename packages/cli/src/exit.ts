/** What the exit status of every `lethe` command means. */
export const EXIT = Object.freeze({ ok: 0, finding: 1, usage: 2, failure: 3 });
