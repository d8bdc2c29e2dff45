/** How one kind of failure is told: an HTTP status where one applies, and a sentence with the cure. */
export interface ErrorKind<Detail> {
  /** HTTP status sent when the failure reaches a client; 500 where absent. */
  readonly status?: number;
  /** What happened, what was not lost, what to do. Must never contain what a user wrote. */
  readonly message: (detail: Detail) => string;
}

/**
 * An error with a stable code. `message` may be shown to anyone: it holds no user text.
 * `cause` is kept for the stack trace of the log and is never sent.
 */
export class CodedError extends Error {
  override readonly name = 'CodedError';
  readonly code: string;
  readonly status: number;
  /** Seconds after which a retry makes sense (`Retry-After`). */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    message: string,
    options: { status?: number; cause?: unknown; retryAfterSeconds?: number } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status ?? 500;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}

export interface CodedErrorOptions {
  cause?: unknown;
  retryAfterSeconds?: number;
}

type Constructors<Kinds extends Record<string, ErrorKind<never>>> = {
  readonly [Code in keyof Kinds]: Kinds[Code] extends ErrorKind<infer Detail>
    ? unknown extends Detail
      ? (detail?: undefined, options?: CodedErrorOptions) => CodedError
      : (detail: Detail, options?: CodedErrorOptions) => CodedError
    : never;
};

/**
 * Turns a table of failures into constructors, so that everything that can go wrong in a package
 * stands on one page.
 *
 * @example
 * const errors = defineErrors({
 *   PORT_IN_USE: { message: ({ port }: { port: number }) => `Port ${port} is taken. Choose another with --port.` },
 * });
 * throw errors.PORT_IN_USE({ port: 8000 });
 */
export function defineErrors<const Kinds extends Record<string, ErrorKind<never>>>(
  kinds: Kinds,
): Constructors<Kinds> {
  const entries = Object.entries(kinds).map(([code, kind]) => [
    code,
    (detail: never, options: CodedErrorOptions = {}) =>
      new CodedError(code, kind.message(detail), { status: kind.status, ...options }),
  ]);
  return Object.freeze(Object.fromEntries(entries)) as Constructors<Kinds>;
}

export const isCodedError = (error: unknown): error is CodedError => error instanceof CodedError;
