/** Longest id, characters. */
const LONGEST = 64;

/** The id a connection gets from its name: what stands before the slash of its models' ids. */
export const connectionId = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST);
