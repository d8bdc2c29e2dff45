/** Values on their way from callbacks to one reader, in order. */
export interface Channel<Value> extends AsyncIterable<Value> {
  push(value: Value): void;
  /** Nothing more comes; the reader ends, or throws the error, after what is still there. */
  end(error?: unknown): void;
}

/** Holds what the reader has not taken yet: its writer must be bounded. */
export function createChannel<Value>(): Channel<Value> {
  const values: Value[] = [];
  let ended: { error?: unknown } | undefined;
  let wake = () => {};
  return {
    push(value) {
      values.push(value);
      wake();
    },
    end(error) {
      ended ??= { error };
      wake();
    },
    async *[Symbol.asyncIterator]() {
      for (;;) {
        yield* values.splice(0);
        if (values.length > 0) continue;
        if (ended?.error !== undefined) throw ended.error;
        if (ended) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    },
  };
}
