import type { Answer } from './answer.ts';
import type { Exchange } from './exchange.ts';

const inMs = (milliseconds: number): string => milliseconds.toFixed(2);

/** What an answer tells about its way, for the client and for whoever looks at it. */
export function answerHeaders(
  { route, reason, receipt, modelId }: Pick<Answer, 'route' | 'reason' | 'receipt' | 'modelId'>,
  exchange: Pick<Exchange, 'ownMs' | 'waitedMs'>,
): Record<string, string> {
  const own = inMs(exchange.ownMs());
  const masked = Object.entries(receipt?.masked ?? {}).map(([type, count]) => `${type}=${count}`);
  return {
    'x-lethe-route': reason === null ? route : `${route}; model=${modelId}; reason=${reason}`,
    'x-lethe-receipt': receipt?.id == null ? 'none' : String(receipt.id),
    'x-lethe-masked': route === 'local' ? 'local' : masked.join(', ') || 'none',
    'x-lethe-overhead-ms': own,
    'server-timing': `lethe;dur=${own}, upstream;dur=${inMs(exchange.waitedMs())}`,
  };
}
