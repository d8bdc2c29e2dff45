import type { Store } from '@lethe/store';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
body { font: 15px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1c2528; background: #faf9f5 }
h2 { margin-top: 2.5rem } dt { color: #566266; float: left; clear: left; min-width: 12rem } dd { margin-left: 13rem; overflow-wrap: anywhere }
dl { border-top: 1px solid #dcd9ce; padding: .5rem 0; margin: 0; overflow: hidden } p { color: #566266 }
@media (prefers-color-scheme: dark) { body { color: #e6e3da; background: #10181b } dt, p { color: #9aa5a6 } dl { border-color: #2b383c } }`;

/** A value as a reader sees it: words and numbers as they are, anything deeper as JSON. */
const shown = (value: unknown): string =>
  value instanceof Uint8Array
    ? Buffer.from(value).toString('base64')
    : typeof value === 'object' && value !== null
      ? JSON.stringify(value)
      : String(value ?? '');

const definition = ([name, value]: [string, unknown]): string =>
  `<dt>${escaped(name)}</dt><dd>${escaped(shown(value))}</dd>`;

/** What was sealed is one value with fields of its own; they are shown as fields of the row. */
const fieldsOf = (row: Readonly<Record<string, unknown>>): [string, unknown][] =>
  Object.entries(row).flatMap(([name, value]) =>
    value !== null &&
    typeof value === 'object' &&
    !(value instanceof Uint8Array) &&
    !Array.isArray(value)
      ? Object.entries(value)
      : [[name, value] as [string, unknown]],
  );

/**
 * Everything that is kept of a user as one page to read, piece by piece. Nothing in it can run.
 *
 * @throws USER_UNKNOWN
 */
export async function* exportPage(
  userId: string,
  { store, clock }: { store: Pick<Store, 'export' | 'processingRecord'>; clock: () => number },
): AsyncGenerator<string, void, undefined> {
  const purposes = new Map(store.processingRecord().map((activity) => [activity.table, activity]));
  const at = new Date(clock()).toISOString();
  yield `<!doctype html><html lang="en"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><meta name="viewport" content="width=device-width"><title>What Lethe keeps</title><style>${STYLE}</style><h1>What Lethe keeps</h1><p>Of ${escaped(userId)}, on ${at}. No message is among it: messages are not kept.</p>\n`;
  let table: string | null = null;
  for await (const { table: from, row } of store.export(userId)) {
    if (from !== table) {
      const activity = purposes.get(from);
      yield `<h2>${escaped(from)}</h2><p>${escaped(activity?.purpose ?? '')} Kept ${escaped(activity?.retention ?? '')}.</p>\n`;
      table = from;
    }
    yield `<dl>${fieldsOf(row).map(definition).join('')}</dl>\n`;
  }
  yield table === null ? '<p>Nothing is kept.</p></html>\n' : '</html>\n';
}
