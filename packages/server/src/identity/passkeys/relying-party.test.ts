import { expect, test } from 'vitest';
import { relyingPartyOf } from './relying-party.ts';

test.each([
  ['http', 'localhost:8000', { id: 'localhost', origin: 'http://localhost:8000' }],
  ['https', 'Lethe.example.org', { id: 'lethe.example.org', origin: 'https://lethe.example.org' }],
  [
    'https',
    'lethe.example.org:8443',
    { id: 'lethe.example.org', origin: 'https://lethe.example.org:8443' },
  ],
  ['http', '127.0.0.1:8000', null],
  ['https', '192.0.2.1', null],
  ['http', '[::1]:8000', null],
  ['http', 'lethe.local:8000', null],
] as const)('%s://%s: %j', (protocol, host, expected) => {
  expect(relyingPartyOf({ protocol, host })).toEqual(expected);
});
