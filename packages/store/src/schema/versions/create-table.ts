/** A STRICT table: SQLite then refuses text in a number's column and bytes in a text's. */
export const createTable = (name: string, definitions: readonly string[]): string =>
  `CREATE TABLE ${name} (\n  ${definitions.join(',\n  ')}\n) STRICT`;
