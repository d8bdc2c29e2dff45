/**
 * How Node runs `lethe`.
 *
 * @param {{ development: boolean }} options whether the TypeScript sources run as they are
 */
export const nodeFlags = ({ development }) => [
  ...(development ? ['--conditions=development'] : []),
  // Megabytes. A server whose garbage is short-lived grows its young generation far beyond what it
  // needs; this bound keeps a third of the resident memory away.
  '--max-semi-space-size=8',
];

/**
 * The environment of `lethe`. The allocator of Linux gives each thread a pool of its own, which it seldom gives
 * back; two for all keep a quarter of the resident memory away. Somebody's own choice counts.
 *
 * @param {NodeJS.ProcessEnv} environment
 */
export const nodeEnvironment = (environment) => ({ MALLOC_ARENA_MAX: '2', ...environment });
