/** A model's id as it may stand in a file: only `A-Za-z0-9._-`, at most 100 characters, never a path. */
export const reducedModelId = (id: string): string =>
  id
    .replace(/[^A-Za-z0-9._-]+/g, '_')
    .replace(/^\.+/, '_')
    .slice(0, 100) || '_';
