import { createLocalParts, type PartComputer } from './parts.ts';
import type { FromPartProcess, ToPartProcess } from './remote-parts.ts';

// The second process of a training run: answers each request for a part until its parent goes away.
let parts: Promise<PartComputer> | undefined;

process.on('message', async (message: ToPartProcess) => {
  if (message.type === 'start') {
    parts = createLocalParts(message.settings, message.tokenizerFile);
    return;
  }
  const computer = await parts!;
  const result = await computer.learn(message.weights, message.step, message.part);
  // A parent that was killed meanwhile wants no answer.
  process.send!(
    result satisfies FromPartProcess,
    (error: Error | null) => error && process.exit(0),
  );
});
process.on('disconnect', () => process.exit(0));
