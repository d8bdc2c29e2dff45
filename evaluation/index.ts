const evaluations = {
  constitution: async () => (await import('./constitution/evaluate.ts')).evaluateConstitution,
  monitor: async () => (await import('./monitor/evaluate.ts')).evaluateMonitor,
  nano: async () => (await import('./nano/evaluate.ts')).evaluateNano,
  router: async () => (await import('./router/evaluate.ts')).evaluateRouter,
  pii: async () => (await import('./pii/evaluate.ts')).evaluatePii,
};
const [name = '', ...args] = process.argv.slice(2);

if (Object.hasOwn(evaluations, name)) {
  const evaluate = await evaluations[name as keyof typeof evaluations]();
  process.exitCode = await evaluate(args);
} else {
  process.stderr.write(
    `Unknown evaluation. Choose from: ${Object.keys(evaluations).join(', ')}.\n`,
  );
  process.exitCode = 2;
}

export {};
