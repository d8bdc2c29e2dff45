/** Processor time of this process: other work on the machine counts less than by the clock. */
export const busyMs = async (work: () => unknown): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** The least of some runs. */
export const bestMs = async (work: () => unknown, runs: number): Promise<number> => {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) best = Math.min(best, await busyMs(work));
  return best;
};
