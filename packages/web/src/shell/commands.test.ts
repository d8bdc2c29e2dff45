import { expect, test } from 'vitest';
import { commandsNow, matching } from './commands.ts';

const named = (...names: string[]) => names.map((name) => ({ id: name, name, run: () => {} }));

test('every word of the query has to be in the name, in any order and case', () => {
  const commands = named('New conversation', 'Drop this conversation', 'Diary');
  const names = (query: string) => matching(commands, query).map(({ name }) => name);
  expect(names('conversation new')).toEqual(['New conversation']);
  expect(names('CONV')).toEqual(['New conversation', 'Drop this conversation']);
  expect(names('  ')).toEqual(['New conversation', 'Drop this conversation', 'Diary']);
  expect(names('river')).toEqual([]);
});

test('without a conversation there is nothing to stop, drop or download', () => {
  const ids = commandsNow().map(({ id }) => id);
  expect(ids).toContain('new');
  for (const id of ['stop', 'again', 'drop', 'download', 'undo']) expect(ids).not.toContain(id);
});
