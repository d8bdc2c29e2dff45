import { errors } from '../../errors.ts';

/** Memory set aside for the bodies of all requests in flight. */
export interface BytesInFlight {
  readonly held: number;
  /** @returns how to give them back, once. @throws TOO_MANY_BYTES_IN_FLIGHT */
  take(bytes: number): () => void;
}

export function createBytesInFlight({ most }: { most: number }): BytesInFlight {
  let held = 0;
  return {
    get held() {
      return held;
    },
    take(bytes) {
      if (held + bytes > most)
        throw errors.TOO_MANY_BYTES_IN_FLIGHT(undefined, { retryAfterSeconds: 1 });
      held += bytes;
      let isTaken = true;
      return () => {
        if (isTaken) held -= bytes;
        isTaken = false;
      };
    },
  };
}
