import { beforeEach, expect, test } from 'vitest';
import { cancelEditing, draft, editing, forgetDrafts, startEditing, switchDraft } from './draft.ts';

beforeEach(forgetDrafts);

test('each conversation keeps its own draft', () => {
  draft.value = 'for a';
  switchDraft('a', 'b');
  expect(draft.value).toBe('');
  draft.value = 'for b';
  switchDraft('b', 'a');
  expect(draft.value).toBe('for a');
  switchDraft('a', 'b');
  expect(draft.value).toBe('for b');
});

test('editing borrows the field and gives the draft back', () => {
  draft.value = 'half a thought';
  startEditing('t1', 'what was sent');
  expect(draft.value).toBe('what was sent');
  startEditing('t2', 'another');
  cancelEditing();
  expect([draft.value, editing.value]).toEqual(['half a thought', null]);
});

test('leaving the conversation ends the editing', () => {
  draft.value = 'half a thought';
  startEditing('t', 'what was sent');
  switchDraft('a', 'b');
  expect(editing.value).toBeNull();
  switchDraft('b', 'a');
  expect(draft.value).toBe('half a thought');
});

test('the oldest drafts are forgotten beyond twenty', () => {
  for (let index = 0; index < 30; index++) {
    draft.value = `draft ${index}`;
    switchDraft(`c${index}`, `c${index + 1}`);
  }
  switchDraft('c30', 'c9');
  expect(draft.value).toBe('');
  switchDraft('c9', 'c10');
  expect(draft.value).toBe('draft 10');
});

test('after signing out nothing is left', () => {
  draft.value = 'secret';
  switchDraft('a', 'b');
  forgetDrafts();
  switchDraft('b', 'a');
  expect(draft.value).toBe('');
});
