import { identifier } from '@lethe/protocol';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { connectionId } from './connection-id.ts';

test.each([
  ['OpenAI', 'openai'],
  ['My Ollama (desk)', 'my-ollama-desk'],
  ['Zürich', 'zu-rich'],
  ['...', ''],
])('%s becomes %s', (name, id) => {
  expect(connectionId(name)).toBe(id);
});

test('any id is empty or one that the wire accepts', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const id = connectionId(name);
      expect(id === '' || identifier.safeParse(id).success).toBe(true);
    }),
  );
});
