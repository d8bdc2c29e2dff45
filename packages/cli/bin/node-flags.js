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
