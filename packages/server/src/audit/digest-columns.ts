import { INVENTORY } from '@lethe/store';

const SAYS_DIGEST = /^(?:an? )?(?:keyed )?digest\b|^SHA-256 of\b|\bas a keyed digest\b/;

/** The columns of the store that hold digests, by its own inventory, as `table.column`. */
export const DIGEST_COLUMNS: readonly string[] = INVENTORY.flatMap(({ table, columns }) =>
  Object.entries(columns)
    .filter(([, holds]) => SAYS_DIGEST.test(holds))
    .map(([column]) => `${table}.${column}`),
);
