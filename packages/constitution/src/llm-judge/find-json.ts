/** Longest answer that is searched, UTF-16 units. */
const LONGEST = 20_000;

/** The first JSON object in a model's answer, however much prose is around it; undefined where there is none. */
export function findJson(answer: string): unknown {
  const text = answer.slice(0, LONGEST);
  const start = text.indexOf('{');
  if (start === -1) return undefined;
  const end = endOfObject(text, start);
  if (end === -1) return undefined;
  try {
    return JSON.parse(text.slice(start, end));
  } catch {
    return undefined;
  }
}

/** The place after the bracket that closes the object; braces in strings do not count. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let inString = false;
  for (let at = start; at < text.length; at++) {
    const unit = text[at];
    if (inString) {
      if (unit === '\\') at++;
      else if (unit === '"') inString = false;
    } else if (unit === '"') inString = true;
    else if (unit === '{') depth++;
    else if (unit === '}' && --depth === 0) return at + 1;
  }
  return -1;
}
