import { evaluatePii } from './pii/evaluate.ts';

const evaluations = { pii: evaluatePii };
const [name = '', ...args] = process.argv.slice(2);

if (name in evaluations) {
  process.exitCode = await evaluations[name as keyof typeof evaluations](args);
} else {
  process.stderr.write(
    `Unknown evaluation. Choose from: ${Object.keys(evaluations).join(', ')}.\n`,
  );
  process.exitCode = 2;
}
