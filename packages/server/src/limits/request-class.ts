export type RequestClass = 'api' | 'app' | 'gateway' | 'health' | 'socket';

/** Which bounds a request falls under, by the path it asks for. */
export function requestClass(url: string): RequestClass {
  const path = url.split('?', 1)[0] ?? '';
  if (path === '/livez' || path === '/readyz') return 'health';
  if (path === '/ws') return 'socket';
  if (/^\/v1(\/|$)/.test(path)) return 'gateway';
  return /^\/api(\/|$)/.test(path) ? 'api' : 'app';
}
