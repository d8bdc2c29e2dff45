import { expect, test } from 'vitest';
import { CodedError, defineErrors, isCodedError } from './index.ts';

const errors = defineErrors({
  PORT_IN_USE: {
    status: 409,
    message: ({ port }: { port: number }) => `Port ${port} is taken. Choose another with --port.`,
  },
  CLOSED: { message: () => 'The store is closed. Open it again.' },
});

test('a coded error carries its code, status and cure', () => {
  const error = errors.PORT_IN_USE({ port: 8000 });
  expect(error).toBeInstanceOf(CodedError);
  expect(error.code).toBe('PORT_IN_USE');
  expect(error.status).toBe(409);
  expect(error.message).toBe('Port 8000 is taken. Choose another with --port.');
});

test('a status that is not given is 500, and the cause stays out of the message', () => {
  const cause = new Error('secret words');
  const error = errors.CLOSED(undefined, { cause, retryAfterSeconds: 3 });
  expect(error.status).toBe(500);
  expect(error.cause).toBe(cause);
  expect(error.retryAfterSeconds).toBe(3);
  expect(error.message).not.toContain('secret');
});

test('foreign errors are told apart', () => {
  expect(isCodedError(errors.CLOSED())).toBe(true);
  expect(isCodedError(new Error('x'))).toBe(false);
  expect(isCodedError({ code: 'CLOSED' })).toBe(false);
});
