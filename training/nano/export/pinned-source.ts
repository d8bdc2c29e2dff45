const CONSTANTS: Readonly<Record<string, string>> = {
  nano: 'NANO_MANIFEST_SHA256',
  'nano-small': 'NANO_SMALL_MANIFEST_SHA256',
};

/**
 * The source file that pins the shipped models, with one hash replaced: a model loads only if its
 * manifest has its hash.
 */
export function pinnedSource(source: string, name: string, manifestSha256: string): string {
  const others = Object.entries(CONSTANTS).map(([model, constant]) => {
    const pinned = new RegExp(`${constant} =\\s+'([0-9a-f]*)'`).exec(source)?.[1];
    return [model, constant, model === name ? manifestSha256 : pinned] as const;
  });
  return others
    .filter(([, , hash]) => hash !== undefined)
    .map(
      ([model, constant, hash]) =>
        `/** SHA-256 of the manifest of the model in \`weights/${model}\`; written by \`npm run train -- ${model}\`. */
export const ${constant} =
  '${hash}';
`,
    )
    .join('\n');
}
