import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { errors } from '../errors.ts';
import { requestClass } from '../limits/request-class.ts';
import { sendProblem } from '../rest/problems.ts';

/** File names under `assets/` carry a hash of their content. */
const HASHED = /[\\/]assets[\\/][^\\/]+-[A-Za-z0-9_-]{8,}\.[a-z0-9]+$/;
const IMMUTABLE = 'public, max-age=31536000, immutable';
const REVALIDATED = 'no-cache';

/** Serves the built app. Every address of a page answers with its one document; the app shows the rest. */
export async function serveApp(
  app: FastifyInstance,
  { directory }: { directory: string },
): Promise<void> {
  const isBuilt = existsSync(join(directory, 'index.html'));
  if (isBuilt) {
    await app.register(fastifyStatic, {
      root: directory,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (response, path) => {
        response.header('cache-control', HASHED.test(path) ? IMMUTABLE : REVALIDATED);
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!isPage(request)) return sendProblem(errors.NOT_FOUND(), request, reply);
    return isBuilt
      ? reply.sendFile('index.html')
      : sendProblem(errors.APP_NOT_BUILT(), request, reply);
  });
}

/** A page's address has no file extension. */
function isPage({ method, url }: FastifyRequest): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return (
    (method === 'GET' || method === 'HEAD') &&
    requestClass(url) === 'app' &&
    /^\/(?:[A-Za-z0-9_-]+\/?)*$/.test(path)
  );
}
