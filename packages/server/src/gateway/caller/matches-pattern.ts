/** Whether an id is one that a pattern with `*` stands for. Linear in the id for each `*`. */
export function matchesPattern(pattern: string, id: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!id.startsWith(first)) return false;
  const last = rest.pop();
  if (last === undefined) return id === first;
  let at = first.length;
  for (const part of rest) {
    const found = id.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return id.length - last.length >= at && id.endsWith(last);
}
