export type LifecycleState = 'starting' | 'ok' | 'draining';

/** Where the server stands between its first and its last breath; it only ever moves forward. */
export interface Lifecycle {
  readonly state: LifecycleState;
  becomeReady(): void;
  drain(): void;
}

export function createLifecycle(): Lifecycle {
  let state: LifecycleState = 'starting';
  return {
    get state() {
      return state;
    },
    becomeReady() {
      if (state === 'starting') state = 'ok';
    },
    drain() {
      state = 'draining';
    },
  };
}
