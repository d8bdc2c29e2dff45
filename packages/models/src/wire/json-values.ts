/** Readers of what an upstream sent: what is not as it should be counts as absent. */

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const textOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' && value !== '' ? value : otherwise;

export const countOf = (value: unknown): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : 0;

/** The count under a name, only where it is there and above 0. */
export const countNamed = <Name extends string>(
  name: Name,
  value: unknown,
): { [Key in Name]?: number } => {
  const count = countOf(value);
  return (count > 0 ? { [name]: count } : {}) as { [Key in Name]?: number };
};

/** Arguments of a call: a text, though some servers send the object itself. */
export const argumentsOf = (value: unknown): string => {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
};
