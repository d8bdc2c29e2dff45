import type { JsonObject } from '../format.ts';

/** Numbers the tool calls of a stream from 0 in the order of their begins. */
export interface ToolCallIndex {
  readonly count: number;
  find(call: JsonObject, called: JsonObject): { readonly index: number; readonly isNew: boolean };
}

/**
 * A call is known by its `index`. Some servers send none, or the same one for every call: there a new id
 * with a name begins a new call, and what has neither belongs to the last one.
 */
export function createToolCallIndex(): ToolCallIndex {
  const known = new Map<unknown, number>();
  const ids: unknown[] = [];

  function begin(key: unknown, id: unknown) {
    const index = ids.length;
    ids.push(id);
    known.set(key, index);
    return { index, isNew: true };
  }

  return {
    get count() {
      return ids.length;
    },
    find({ index: key, id }, { name }) {
      const index = key === undefined || key === null ? ids.length - 1 : known.get(key);
      if (index === undefined || index < 0) return begin(key, id);
      const hasId = typeof id === 'string' && id !== '';
      const isOther = hasId && id !== ids[index] && typeof name === 'string' && name !== '';
      return isOther ? begin(key, id) : { index, isNew: false };
    },
  };
}
