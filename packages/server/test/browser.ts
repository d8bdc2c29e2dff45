import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { Account } from '@lethe/protocol';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  json<Body = Record<string, unknown>>(): Body;
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | object;
}

/** What a signed-in browser sends along. */
export interface Browser {
  port: number;
  cookie: string;
  csrf: string;
}

/** One request with exactly these headers, so that Host, Origin and the rest can be chosen. */
export function ask(port: number, path: string, options: AskOptions = {}): Promise<Answer> {
  const { body, headers = {}, method = 'GET' } = options;
  const content = typeof body === 'object' ? JSON.stringify(body) : body;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        agent: false,
        headers: {
          ...(content !== undefined && { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString('utf8');
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text,
            json: () => JSON.parse(text),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(content);
  });
}

export const secretOf = (link: string): string => new URL(link).hash.replace('#link=', '');

/** Opens a one-time link the way the app does. */
export async function signedInBrowser(port: number, link: string): Promise<Browser> {
  const answer = await ask(port, '/api/session', {
    method: 'POST',
    body: { secret: secretOf(link) },
  });
  if (answer.status !== 200) throw new Error(`sign-in answered ${answer.status}`);
  const cookie = answer.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
  return { port, cookie, csrf: answer.json<Account>().csrfToken };
}

/** A request of a signed-in browser, with its cookie and token. */
export const askAs = (
  { port, cookie, csrf }: Browser,
  path: string,
  { headers, ...options }: AskOptions = {},
): Promise<Answer> =>
  ask(port, path, { ...options, headers: { cookie, 'x-lethe-csrf': csrf, ...headers } });
