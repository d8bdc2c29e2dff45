import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

/** Whether the browser app is built. */
export const checkApp = (directory: string): Finding => {
  const ok = existsSync(join(directory, 'index.html'));
  return { check: 'app', ok, detail: ok ? 'built' : 'not built. Run: npm run build' };
};
