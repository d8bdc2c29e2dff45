import { expect, test } from 'vitest';
import { safeLink } from './safe-link.ts';

test.each(['https://example.org/a', 'http://example.org/', 'mailto:a@example.org'])(
  '%s may be followed',
  (href) => {
    expect(safeLink(href)).toBe(href);
  },
);

test.each([
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:http://x/y',
  '/relative',
  '//example.org',
  '',
])('%j may not', (href) => {
  expect(safeLink(href)).toBeNull();
});
