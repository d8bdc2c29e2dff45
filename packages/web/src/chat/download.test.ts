import { expect, test } from 'vitest';
import { asMarkdown } from './download.ts';
import { newTurn } from './turn.ts';

test('a conversation becomes a Markdown document, failed answers left out', () => {
  const at = Date.UTC(2026, 10, 22, 8);
  const turns = [
    { ...newTurn({ turnId: 'a', at, text: 'Hello' }), answer: 'Good **evening**.' },
    newTurn({ turnId: 'b', at, text: 'Still there?' }),
  ];
  const conversation = {
    id: 'c',
    opening: 'Hello',
    startedAt: at,
    lastTurnAt: at,
    expiresAt: null,
    turnCount: 2,
    turns,
  };
  expect(asMarkdown(conversation)).toBe(
    [
      '# Conversation, 2026-11-22',
      'Made in the browser from memory. Lethe keeps no copy.',
      '**You**',
      'Hello',
      '**Lethe**',
      'Good **evening**.',
      '**You**',
      'Still there?\n',
    ].join('\n\n'),
  );
});
