import type { Finding } from './finding.ts';

const OLDEST = 24;

export const checkNode = (version: string = process.versions.node): Finding => {
  const ok = Number.parseInt(version, 10) >= OLDEST;
  return {
    check: 'node',
    ok,
    detail: ok ? `Node ${version}` : `Node ${version} is too old. Install Node ${OLDEST} or newer.`,
  };
};
