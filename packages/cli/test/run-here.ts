import { run } from '../src/index.ts';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, where what a process does is not what is tested. */
export async function runHere(
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<Outcome> {
  let out = '';
  let err = '';
  const status = await run(args, {
    env,
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    ended: () => new Promise(() => {}),
  });
  return { status, out, err };
}
