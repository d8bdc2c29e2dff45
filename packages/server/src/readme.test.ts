import { readFileSync } from 'node:fs';
import { OPERATIONS } from '@lethe/protocol';
import { expect, test } from 'vitest';
import { environmentName, SETTING_LIST } from './config/settings.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

const rowsOf = (table: string): string[] =>
  readme
    .split(`<!-- ${table} -->`)[1]!
    .split(`<!-- /${table} -->`)[0]!
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.replace(/ +/g, ' '));

test('the table of operations is the protocol’s', () => {
  const expected = Object.entries(OPERATIONS).map(
    ([id, { access, method, path, summary }]) =>
      `| \`${id}\` | \`${method} ${path}\` | ${access === 'open' ? 'open' : 'signed in'} | ${summary} |`,
  );
  expect(rowsOf('operations')).toEqual(expected);
});

test('the table of settings is that of the schema', () => {
  const expected = SETTING_LIST.map(({ key, setting }) => {
    const value =
      typeof setting.default === 'function'
        ? 'by platform'
        : `\`${JSON.stringify(setting.default)}\``;
    const cells = [
      `\`${key}\``,
      `\`${environmentName(key)}\``,
      value,
      setting.expected,
      setting.about,
    ];
    return `| ${cells.join(' | ')} |`;
  });
  expect(rowsOf('settings')).toEqual(expected);
});
