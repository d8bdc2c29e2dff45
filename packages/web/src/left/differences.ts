/** One field of a request in which something was replaced. */
export interface ChangedField {
  /** Such as `messages[2].content`. */
  readonly path: string;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

export interface Piece {
  readonly text: string;
  /** Whether it was replaced, or stands for what was. */
  readonly replaced: boolean;
}

/** Deeper than this nothing is compared. */
const DEEPEST = 64;

/** What was replaced where; null where one of the two is no JSON. */
export function differencesOf(bodies: { before: string; after: string }): ChangedField[] | null {
  try {
    return [...changedFields(JSON.parse(bodies.before), JSON.parse(bodies.after), '', DEEPEST)];
  } catch {
    return null;
  }
}

function* changedFields(
  before: unknown,
  after: unknown,
  path: string,
  deep: number,
): Generator<ChangedField, void, undefined> {
  if (typeof before === 'string' && typeof after === 'string') {
    if (before !== after) yield { path, ...piecesOf(before, after) };
    return;
  }
  if (deep === 0 || before === null || after === null) return;
  if (typeof before !== 'object' || typeof after !== 'object') return;
  const names = Object.keys(after);
  for (const [at, [name, value]] of Object.entries(before).entries()) {
    // A name may be replaced too: then it stands at the same place.
    const now = name in after ? name : names[at];
    if (now === undefined) continue;
    const next = Array.isArray(before) ? `${path}[${at}]` : `${path}${path && '.'}${now}`;
    yield* changedFields(value, (after as Record<string, unknown>)[now], next, deep - 1);
  }
}

const PLACEHOLDER = /(\[?[A-Z][A-Z_]*_[BCDFGHJKMNPQRSTVWXZ2-9]{5}_\d{1,7}(?:v\d{1,7})?\]?)/;

/** Both texts in pieces: what stands between two placeholders stands in both. */
function piecesOf(before: string, after: string): Pick<ChangedField, 'before' | 'after'> {
  const parts = after.split(PLACEHOLDER);
  const pieces = { before: [] as Piece[], after: [] as Piece[] };
  let from = 0;
  for (const [at, part] of parts.entries()) {
    const isPlaceholder = at % 2 === 1;
    if (isPlaceholder) {
      const follows = parts[at + 1] ?? '';
      const isLast = at + 2 >= parts.length;
      const to = isLast ? before.length - follows.length : before.indexOf(follows, from + 1);
      if (to < from) return whole(before, after);
      pieces.before.push({ text: before.slice(from, to), replaced: true });
      from = to;
    } else {
      if (!before.startsWith(part, from)) return whole(before, after);
      pieces.before.push({ text: part, replaced: false });
      from += part.length;
    }
    pieces.after.push({ text: part, replaced: isPlaceholder });
  }
  if (from !== before.length) return whole(before, after);
  const said = ({ text }: Piece) => text !== '';
  return { before: pieces.before.filter(said), after: pieces.after.filter(said) };
}

const whole = (before: string, after: string) => ({
  before: [{ text: before, replaced: true }],
  after: [{ text: after, replaced: true }],
});
