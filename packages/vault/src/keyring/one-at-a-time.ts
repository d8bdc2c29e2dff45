/** Runs work of the same name one after the other, in the order asked. */
export interface OneAtATime {
  run<Result>(name: string, work: () => Promise<Result>): Promise<Result>;
  /** Resolves when all that was asked before has come to its end. */
  settled(): Promise<void>;
}

export function createOneAtATime(): OneAtATime {
  const last = new Map<string, Promise<void>>();
  return {
    run(name, work) {
      const before = last.get(name) ?? Promise.resolve();
      const result = before.then(work);
      const done = result.then(
        () => leave(),
        () => leave(),
      );
      const leave = () => {
        if (last.get(name) === done) last.delete(name);
      };
      last.set(name, done);
      return result;
    },
    async settled() {
      await Promise.all(last.values());
    },
  };
}
