/** Everything a command may touch outside itself, so that a test can hold the other end. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  out(text: string): void;
  err(text: string): void;
  /** Resolves when the process is asked to end, with the name of the signal. */
  ended(): Promise<string>;
}

/** A reader that went away (`lethe ... | head`) is no fault of the command: it goes on unheard. */
const survive = (stream: NodeJS.WriteStream): void => {
  if (stream.listenerCount('error') === 0) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
};

/** The terminal of this process. A second signal ends it at once. */
export const processTerminal = (): Terminal => {
  survive(process.stdout);
  survive(process.stderr);
  return processEnds();
};

const processEnds = (): Terminal => ({
  env: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  ended: () =>
    new Promise((resolve) => {
      const first = (signal: string) => {
        for (const name of ['SIGINT', 'SIGTERM']) process.on(name, () => process.exit(130));
        resolve(signal);
      };
      process.once('SIGINT', first);
      process.once('SIGTERM', first);
    }),
});
