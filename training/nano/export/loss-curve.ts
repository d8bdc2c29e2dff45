const WIDTH = 640;
const HEIGHT = 240;
const MARGIN = { left: 48, right: 16, top: 16, bottom: 32 };
const POINTS = 200;

/** Losses as an SVG line: the mean of each of at most 200 stretches, over steps. */
export function lossCurve(losses: readonly number[]): string {
  const means = stretches(losses);
  const top = Math.ceil(Math.max(...means));
  const innerWidth = WIDTH - MARGIN.left - MARGIN.right;
  const innerHeight = HEIGHT - MARGIN.top - MARGIN.bottom;
  const x = (i: number): number => MARGIN.left + (innerWidth * i) / Math.max(1, means.length - 1);
  const y = (loss: number): number => MARGIN.top + innerHeight * (1 - loss / top);
  const line = means.map((loss, i) => `${x(i).toFixed(1)},${y(loss).toFixed(1)}`).join(' ');
  const grid = Array.from({ length: top + 1 }, (_, loss) => {
    const at = y(loss).toFixed(1);
    return `<line x1="${MARGIN.left}" x2="${WIDTH - MARGIN.right}" y1="${at}" y2="${at}" stroke="#8884"/><text x="${MARGIN.left - 8}" y="${at}" text-anchor="end" dominant-baseline="middle">${loss}</text>`;
  }).join('\n  ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#777" role="img">
  <title>Training loss in nats a token over ${losses.length} steps</title>
  ${grid}
  <polyline points="${line}" fill="none" stroke="#2a7f8e" stroke-width="2"/>
  <text x="${MARGIN.left}" y="${HEIGHT - 8}">0</text>
  <text x="${WIDTH - MARGIN.right}" y="${HEIGHT - 8}" text-anchor="end">step ${losses.length}</text>
</svg>
`;
}

function stretches(losses: readonly number[]): number[] {
  const count = Math.min(POINTS, losses.length);
  return Array.from({ length: count }, (_, i) => {
    const part = losses.slice(
      Math.floor((i * losses.length) / count),
      Math.floor(((i + 1) * losses.length) / count),
    );
    return part.reduce((sum, loss) => sum + loss, 0) / part.length;
  });
}
