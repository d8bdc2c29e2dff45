const NUMBERS = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(-[0-9A-Za-z.-]+)?/;

/**
 * Orders two versions by their numbers; one before a release, such as `2.0.0-rc.1`, comes before it.
 * Source: Semantic Versioning 2.0.0, section 11, without the order among pre-releases.
 */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [one, other].map((version) => NUMBERS.exec(version) ?? []);
  for (const part of [1, 2, 3]) {
    const difference = Number(a?.[part] ?? 0) - Number(b?.[part] ?? 0);
    if (difference !== 0) return difference;
  }
  return Number(b?.[4] !== undefined) - Number(a?.[4] !== undefined);
}
