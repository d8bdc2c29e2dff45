import { availableParallelism, cpus, totalmem } from 'node:os';

/** One line that says what the numbers below it were measured on. */
export const describeMachine = (): string => {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ') ?? 'unknown processor';
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  return `${model}, ${availableParallelism()} cores, ${gibibytes} GiB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
};
