/** Compiles `multiply.wat` into the module that the package ships: `node scripts/build-kernel.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import { compileKernel } from '../test/compile-kernel.ts';

const folder = new URL('../src/llama/kernel/', import.meta.url);
const bytes = await compileKernel(await readFile(new URL('multiply.wat', folder), 'utf8'));
const source = `/** \`multiply.wat\` compiled by \`scripts/build-kernel.ts\`; a test compiles it again and compares. */
export const MULTIPLY_WASM =
  '${Buffer.from(bytes).toString('base64')}';
`;
await writeFile(new URL('multiply-wasm.ts', folder), source);
