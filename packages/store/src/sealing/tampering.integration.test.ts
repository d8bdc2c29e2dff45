import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { fillEverything } from '../../test/fill.ts';
import { measuredTurn } from '../../test/measured-turn.ts';
import { openedStore, storeOf, temporaryPath } from '../../test/temporary-store.ts';

/** Two users with a memory and turns; the file is changed past the store, then opened again. */
async function tampered(change: string) {
  const path = temporaryPath();
  const store = await storeOf(['ada', 'bo'], { path });
  for (const userId of ['ada', 'bo']) {
    await fillEverything(store, userId);
    await store.recordTurn(measuredTurn({ userId, turnId: 'second' }));
    await store.memories.create(userId, { id: 'tea', text: 'Tea' });
  }
  await store.close();
  const database = new DatabaseSync(path);
  database.exec(change);
  database.close();
  return openedStore({ path });
}

const refused = { code: 'ENVELOPE_REFUSED' };

test('swapped rows: a memory in the place of another is refused', async () => {
  const store = await tampered(`
    update memories set memory = (select memory from memories m where m.user = memories.user and m.id = 'tea')
    where id <> 'tea'`);
  await expect(store.memories.list('ada')).rejects.toMatchObject(refused);
  expect((await store.memories.read('ada', 'tea'))?.memory.text).toBe('Tea');
});

test('wrong user: the sealed profile of another is refused', async () => {
  const store = await tampered(
    `create temporary table before as select user, adaptation from profiles;
     update profiles set adaptation =
       (select adaptation from before where before.user <> profiles.user)`,
  );
  await expect(store.loadUser('ada')).rejects.toMatchObject(refused);
});

test('replayed envelopes: an earlier turn put in the place of a later one is refused', async () => {
  const store = await tampered(`
    update turns set measures = (select measures from turns t where t.user = turns.user order by sequence limit 1)
    where sequence = (select max(sequence) from turns t where t.user = turns.user)`);
  await expect(store.diary.turns('ada', 'session-1')).rejects.toMatchObject(refused);
});

test('a wrong column: the user model in the place of the topics is refused', async () => {
  const store = await tampered('update profiles set topics = user_model');
  await expect(store.loadUser('ada')).rejects.toMatchObject(refused);
});

test('truncated tags: an envelope that lost its last byte is refused', async () => {
  const store = await tampered(
    'update consents set consent = substr(consent, 1, length(consent) - 1)',
  );
  await expect(store.consents.current('ada')).rejects.toMatchObject(refused);
});

test('another key version than there is: told as an unknown key', async () => {
  const store = await tampered(`
    update budgets set spent = cast(x'0100000009' || substr(spent, 6) as blob)`);
  await expect(store.budgets.read('ada', 20_000)).rejects.toMatchObject({
    code: 'ENVELOPE_KEY_UNKNOWN',
  });
});

test('a consent that was given once cannot be entered again', async () => {
  const store = await tampered(`
    insert into consents (user, sequence, day, consent)
    select user, sequence + 100, day, consent from consents`);
  await expect(store.consents.history('ada')).rejects.toMatchObject(refused);
});
