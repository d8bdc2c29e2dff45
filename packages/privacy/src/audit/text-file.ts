import { createReadStream } from 'node:fs';
import type { Finding } from './finding.ts';
import type { Inspector } from './inspect.ts';

/** Longer lines are read in parts of this many units. */
const LONGEST_LINE = 1_048_576;

/** Logs, JSON, JSON Lines and any other text, line by line in constant memory; bad UTF-8 is read as it can be. */
export const auditTextFile = async function* (
  file: string,
  inspect: Inspector,
): AsyncGenerator<Finding> {
  let line = 1;
  let rest = '';
  for await (const chunk of createReadStream(file, { encoding: 'utf8' })) {
    rest += chunk;
    let from = 0;
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n', from)) {
      yield* inspect(rest.slice(from, at), `${file}:${line}`);
      from = at + 1;
      line++;
    }
    rest = rest.slice(from);
    if (rest.length > LONGEST_LINE) {
      yield* inspect(rest, `${file}:${line}`);
      rest = '';
    }
  }
  if (rest !== '') yield* inspect(rest, `${file}:${line}`);
};
