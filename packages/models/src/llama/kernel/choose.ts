import { createJavaScriptKernel } from './javascript.ts';
import type { Kernel } from './kernel.ts';
import { createWebAssemblyKernel, hasWebAssembly } from './webassembly.ts';

/** The fastest kernel this process can run, with a zeroed memory of so many float32 elements. */
export const createKernel = (elements: number): Kernel =>
  hasWebAssembly ? createWebAssemblyKernel(elements) : createJavaScriptKernel(elements);
