import type { Routed } from '@lethe/protocol';
import type { Answer } from './answer.ts';
import type { Exchange } from './exchange.ts';

const inMs = (milliseconds: number): string => milliseconds.toFixed(2);

/** As many models are named in a header, the best first. */
const MOST_NAMED = 8;

const whyRouted = (modelId: string, { reason, propensity }: Routed): string =>
  `model=${modelId}; reason=${reason}; propensity=${propensity.toFixed(4)}`;

/** What was expected of each model, less its price, in units of reward. */
const expectedOf = ({ expected }: Routed): string =>
  expected
    .toSorted((one, other) => other.expected - other.cost - (one.expected - one.cost))
    .slice(0, MOST_NAMED)
    .map(({ model, expected: reward, cost }) => `${model}=${reward.toFixed(3)}-${cost.toFixed(3)}`)
    .join(', ') || 'none';

/** What an answer tells about its way, for the client and for whoever looks at it. */
export function answerHeaders(
  { route, routed, receipt, modelId }: Pick<Answer, 'route' | 'routed' | 'receipt' | 'modelId'>,
  exchange: Pick<Exchange, 'ownMs' | 'waitedMs'>,
): Record<string, string> {
  const own = inMs(exchange.ownMs());
  const masked = Object.entries(receipt?.masked ?? {}).map(([type, count]) => `${type}=${count}`);
  return {
    'x-lethe-route': routed === null ? route : `${route}; ${whyRouted(modelId, routed)}`,
    ...(routed !== null && { 'x-lethe-expected': expectedOf(routed) }),
    'x-lethe-receipt': receipt?.id == null ? 'none' : String(receipt.id),
    'x-lethe-masked': route === 'local' ? 'local' : masked.join(', ') || 'none',
    'x-lethe-overhead-ms': own,
    'server-timing': `lethe;dur=${own}, upstream;dur=${inMs(exchange.waitedMs())}`,
  };
}
