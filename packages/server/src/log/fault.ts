import { isCodedError } from '@lethe/protocol';

/** What the log may know of an error: never its message, which often quotes what was sent. */
export interface Fault {
  readonly class: string;
  readonly code: string | null;
  readonly frames: readonly string[];
  readonly cause: Fault | null;
}

const MAXIMUM_FRAMES = 12;
const MAXIMUM_CAUSES = 3;
const NAME = /^[A-Za-z0-9_$]{1,64}$/;
/** How a stack opens: the name of the class, in Node sometimes with a code. */
const OPENING = /^[A-Za-z0-9_$]{1,64}(?: \[[A-Z0-9_]{1,64}\])?/;
const FRAME = /^ {4}at (?:[\w$.<>[\]# ]+ )?\(?[^()\s]+:\d+:\d+\)?$/;

/** Reduces anything thrown to its class, code and stack frames. */
export function faultOf(error: unknown, depth = 0): Fault {
  if (!(error instanceof Error))
    return { class: typeof error, code: null, frames: [], cause: null };
  const code = (error as { code?: unknown }).code;
  const hasCause = error.cause !== undefined && depth < MAXIMUM_CAUSES;
  return {
    class: NAME.test(error.constructor.name) ? error.constructor.name : 'Error',
    code: isCodedError(error) || (typeof code === 'string' && NAME.test(code)) ? `${code}` : null,
    frames: framesOf(error),
    cause: hasCause ? faultOf(error.cause, depth + 1) : null,
  };
}

function framesOf({ stack = '', message }: Error): readonly string[] {
  // A message may hold lines that look like frames, so only what follows it counts; where the stack
  // does not open with the very message, nothing does.
  const opening =
    message === '' ? OPENING.exec(stack)?.[0] : `${OPENING.exec(stack)?.[0]}: ${message}`;
  if (opening === undefined || !stack.startsWith(`${opening}\n`)) return [];
  return stack
    .slice(opening.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, MAXIMUM_FRAMES)
    .map((line) =>
      line.trim().replace(/(?:file:\/\/)?\/[^\s()]*\/(packages|node_modules)\//, '$1/'),
    );
}
