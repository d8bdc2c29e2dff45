import { isCodedError } from '@lethe/protocol';
import { type Signal, useSignal } from '@preact/signals';
import { useCallback, useEffect } from 'preact/hooks';
import { socketState } from '../connection/connection.ts';
import { words } from '../words/words.ts';

export type Fetched<Value> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'here'; readonly value: Value }
  | { readonly kind: 'failed'; readonly message: string };

/** Fetches when first drawn and again when the connection returns; what is here stays if that fails. */
export function useFetched<Value>(
  load: () => Promise<Value>,
): readonly [Signal<Fetched<Value>>, () => Promise<void>] {
  const state = useSignal<Fetched<Value>>({ kind: 'loading' });
  const fetchNow = useCallback(async () => {
    try {
      state.value = { kind: 'here', value: await load() };
    } catch (error) {
      if (state.peek().kind === 'here') return;
      const message = isCodedError(error) ? error.message : words.shell.pageFailed;
      state.value = { kind: 'failed', message };
    }
  }, []);
  const away = socketState.value === 'waiting' || socketState.value === 'replaced';
  useEffect(() => {
    if (!away || state.peek().kind === 'loading') fetchNow();
  }, [away]);
  return [state, fetchNow];
}
