import { describe, expect, it } from 'vitest';
import { failure } from './failure.ts';
import { readModelList, writeModelList } from './model-list.ts';
import { errorOfFailure, writeError } from './write-error.ts';

const message = 'Say it differently.';

describe('an error', () => {
  it.each([
    [400, undefined, 'invalid_request_error', null, 'invalid_request_error', 'false'],
    [
      400,
      'content_filter',
      'invalid_request_error',
      'content_filter',
      'invalid_request_error',
      'false',
    ],
    [
      400,
      'context_length_exceeded',
      'invalid_request_error',
      'context_length_exceeded',
      'invalid_request_error',
      'false',
    ],
    [422, undefined, 'invalid_request_error', null, 'invalid_request_error', 'false'],
    [401, undefined, 'invalid_request_error', 'invalid_api_key', 'authentication_error', 'false'],
    [403, undefined, 'invalid_request_error', 'permission_denied', 'permission_error', 'false'],
    [404, undefined, 'invalid_request_error', 'model_not_found', 'not_found_error', 'false'],
    [413, undefined, 'invalid_request_error', null, 'request_too_large', 'false'],
    [429, undefined, 'rate_limit_exceeded', 'rate_limit_exceeded', 'rate_limit_error', undefined],
    [
      429,
      'insufficient_quota',
      'insufficient_quota',
      'insufficient_quota',
      'rate_limit_error',
      'false',
    ],
    [500, undefined, 'server_error', null, 'api_error', undefined],
    [502, undefined, 'server_error', null, 'api_error', undefined],
    [503, undefined, 'server_error', null, 'overloaded_error', undefined],
    [504, undefined, 'server_error', null, 'timeout_error', undefined],
    [529, undefined, 'server_error', null, 'overloaded_error', undefined],
  ])(
    '%d %s is said in each vendor\u2019s words',
    (status, code, type, openaiCode, anthropic, retry) => {
      const error = { status, message, ...(code && { code }) };
      const openai = writeError('openai-chat', error);
      expect(openai).toEqual(writeError('openai-responses', error));
      expect(openai.status).toBe(status);
      expect(openai.body).toEqual({ error: { message, type, param: null, code: openaiCode } });
      const said = writeError('anthropic', error);
      expect(said.body).toEqual({ type: 'error', error: { type: anthropic, message } });
      expect(openai.headers['x-should-retry']).toBe(retry);
      expect(said.headers['x-should-retry']).toBe(retry);
      expect(openai.headers['content-type']).toBe('application/json');
    },
  );

  it('names the parameter, the request and when to come back', () => {
    const error = { status: 429, message, param: 'n', requestId: 'r1', retryAfterSeconds: 1.2 };
    expect(writeError('openai-chat', error)).toMatchObject({
      headers: { 'x-request-id': 'r1', 'retry-after': '2' },
      body: { error: { param: 'n' } },
    });
    expect(writeError('anthropic', { ...error, retry: false })).toMatchObject({
      headers: { 'request-id': 'r1', 'x-should-retry': 'false' },
      body: { request_id: 'r1' },
    });
  });

  it('of a stream keeps its kind in both vendors\u2019 words', () => {
    const error = errorOfFailure(failure('contextLength'));
    expect(writeError('openai-chat', error).body).toMatchObject({
      error: { code: 'context_length_exceeded' },
    });
    expect(errorOfFailure(failure('server', { status: 502, message }))).toEqual({
      status: 502,
      message,
    });
  });
});

describe('a list of models', () => {
  it('has an object around it', () => {
    expect(writeModelList([{ id: 'local/nano' }, { id: 'x', created: 5, ownedBy: 'me' }])).toEqual({
      object: 'list',
      data: [
        { id: 'local/nano', object: 'model', created: 0, owned_by: 'lethe' },
        { id: 'x', object: 'model', created: 5, owned_by: 'me' },
      ],
    });
  });

  it('is read back, bounded, without what is no model', () => {
    const data = [{ id: 'a' }, { id: 5 }, null, { id: '' }, { id: 'x'.repeat(300) }, { id: 'b' }];
    expect(readModelList({ data })).toEqual(['a', 'b']);
    expect(
      readModelList({ data: Array.from({ length: 2000 }, (_, i) => ({ id: `m${i}` })) }),
    ).toHaveLength(1000);
    for (const body of [null, [], 'x', { data: 'x' }]) expect(readModelList(body)).toEqual([]);
  });
});
