import { describe, expect, test } from 'vitest';
import { gatewayAddress } from './address.ts';

const post = (url: string) => gatewayAddress({ method: 'POST', headers: {}, url });

describe('addresses that clients make of their base address', () => {
  test.each([
    ['/v1/chat/completions', '/v1/chat/completions'],
    ['/v1/chat/completions/', '/v1/chat/completions'],
    ['/chat/completions', '/v1/chat/completions'],
    ['//chat/completions', '/v1/chat/completions'],
    ['/v1//chat/completions', '/v1/chat/completions'],
    ['/v1/v1/messages', '/v1/messages'],
    ['/messages/count_tokens?beta=true', '/v1/messages/count_tokens?beta=true'],
    ['/responses', '/v1/responses'],
    ['/embeddings', '/v1/embeddings'],
    ['/moderations', '/v1/moderations'],
    ['/api/session', '/api/session'],
    ['/api//session', '/api//session'],
  ])('%s', (given, meant) => {
    expect(post(given)).toBe(meant);
  });

  test('a page of the app with the same address stays a page', () => {
    const page = { method: 'GET', headers: {}, url: '/models' };
    expect(gatewayAddress(page)).toBe('/models');
    expect(gatewayAddress({ ...page, headers: { authorization: 'Bearer x' } })).toBe('/v1/models');
    expect(
      gatewayAddress({ ...page, url: '/models/local%2Fnano', headers: { 'x-api-key': 'x' } }),
    ).toBe('/v1/models/local%2Fnano');
  });
});
