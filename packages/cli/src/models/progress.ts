const STEP = 10;

/** Tells how far a download is, a line for every tenth of it. */
export function createProgress(
  write: (text: string) => void,
): (progress: { received: number; total: number | undefined }) => void {
  let told = 0;
  return ({ received, total }) => {
    if (!total) return;
    const tenth = Math.floor((100 * received) / total / STEP) * STEP;
    if (tenth <= told) return;
    told = tenth;
    write(`${tenth} % of ${total.toLocaleString('en')} bytes\n`);
  };
}
