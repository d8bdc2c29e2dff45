import type { StoredTable } from '@lethe/protocol';
import { Fold } from '../shell/icon.tsx';
import { words } from '../words/words.ts';

/** One stored table: what it is for, how much there is, and on demand every column and one row. */
export function StoredTableView({ table }: { table: StoredTable }) {
  const { privacy, format } = words;
  return (
    <li>
      <details>
        <summary>
          <Fold />
          <span class="mono">{table.table}</span>
          <span class="small quiet-text purpose">{table.purpose}</span>
          <span class="small numbers amount">{privacy.rows(table.rows)}</span>
          <span class="small numbers amount">{format.bytes(table.bytes)}</span>
        </summary>
        {/* biome-ignore lint/a11y/useSemanticElements: the box scrolls, the table inside is the table */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach it */}
        <div class="scrolls" role="group" aria-label={table.table} tabIndex={0}>
          <table class="small">
            <thead>
              <tr>
                <th scope="col">{privacy.column}</th>
                <th scope="col">{privacy.holds}</th>
                <th scope="col">{privacy.sample}</th>
              </tr>
            </thead>
            <tbody>
              {table.columns.map(({ name, holds }) => (
                <tr key={name}>
                  <th scope="row" class="mono">
                    {name}
                  </th>
                  <td>{holds}</td>
                  <td class="mono sample">{table.sample?.[name] ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {table.sample === null ? <p class="small quiet-text">{privacy.noSample}</p> : null}
      </details>
    </li>
  );
}
