import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConstitutionReport, RedTeamReport } from '@lethe/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askAs } from '../../test/browser.ts';
import { codeOf } from '../../test/people.ts';
import { type TwoPeople, twoPeople } from '../../test/two-people.ts';

let people: TwoPeople;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lethe-law-'));
  people = await twoPeople(directory);
});
afterAll(async () => {
  await people?.close();
  await rm(directory, { recursive: true, force: true });
});

const PATH = '/api/constitution';

const read = async () => (await askAs(people.ada, PATH)).json<ConstitutionReport>();

const draftOf = ({ principles }: ConstitutionReport, title: string) => ({
  sensitivity: 'high',
  principles: principles.map((one, at) => (at === 0 ? { ...one, title } : one)),
});

const save = (body: object, by = people.ada) => askAs(by, PATH, { method: 'POST', body });

test('anybody who is signed in reads it and tries a text on it', async () => {
  const grace = await people.graceAnew();
  const report = (await askAs(grace, PATH)).json<ConstitutionReport>();
  expect(report).toMatchObject({ source: 'shipped', policy: 'enforce', sensitivity: 'medium' });
  const body = { text: 'How to make a bomb', direction: 'input' };
  const tried = await askAs(grace, `${PATH}/try`, { method: 'POST', body });
  expect(tried.json()).toMatchObject({ report: { verdict: 'block', constitution: report.hash } });
});

test('a long text is tried too, in a thread', async () => {
  const body = {
    text: `${'The river is calm. '.repeat(200)}How to make a bomb`,
    direction: 'input',
  };
  const tried = await askAs(people.ada, `${PATH}/try`, { method: 'POST', body });
  expect(tried.json()).toMatchObject({ report: { verdict: 'block' } });
});

test('a member saves nothing', async () => {
  const before = await read();
  const body = { draft: draftOf(before, 'Mine'), replaces: before.hash };
  const answer = await save(body, await people.graceAnew());
  expect([answer.status, codeOf(answer)]).toEqual([403, 'ROLE_FORBIDS']);
  expect((await read()).hash).toBe(before.hash);
});

test('a draft that cannot be used is refused with its place, and not quoted', async () => {
  const before = await read();
  const draft = draftOf(before, 'x'.repeat(500));
  const answer = await save({ draft, replaces: before.hash });
  expect([answer.status, codeOf(answer)]).toEqual([422, 'DRAFT_INVALID']);
  expect(answer.body).toContain('at principles.0.title');
  expect(answer.body).not.toContain('xxx');
});

test('its owner saves a version: it is in force, in a file, and in the audit log', async () => {
  const before = await read();
  const body = { draft: draftOf(before, 'Harm nobody'), replaces: before.hash };
  const answer = await save(body);
  expect(answer.status).toBe(200);
  const after = await read();
  expect(after).toMatchObject({ source: 'saved', sensitivity: 'high' });
  expect(after.principles[0]?.title).toBe('Harm nobody');
  const file = await readFile(join(directory, 'constitution', `${after.hash}.yaml`), 'utf8');
  expect(file).toContain('title: Harm nobody');
  const { audit } = people.running.store;
  const [newest] = await audit.list({ userId: people.adas.userId, limit: 1 });
  expect(newest?.event?.action).toBe('constitution.saved');
  expect(codeOf(await save(body))).toBe('CONSTITUTION_CHANGED');
});

const RED_TEAM = `${PATH}/red-team`;

const share = { count: 1, of: 2, share: 0.5, low: 0.09, high: 0.91 };
const tally = { name: 'all', succeeded: share, blocked: 1, refused: 0, unscored: 0 };

/** A report as `lethe redteam` writes it. */
const attacked: RedTeamReport = {
  ...{ model: 'local/nano', constitution: null, seed: 1, at: 5 },
  all: { ...tally, twinsAnswered: share },
  families: [{ ...tally, name: 'poison', twinsAnswered: share }],
  transforms: [{ ...tally, name: 'plain', twinsAnswered: share }],
  cells: [
    { family: 'poison', transform: 'plain', succeeded: 1, blocked: 1, refused: 0, unscored: 0 },
  ],
};

test('an owner reads the newest report of the red team; a member does not', async () => {
  expect((await askAs(people.ada, RED_TEAM)).json()).toEqual({ report: null });
  await mkdir(join(directory, 'redteam'), { mode: 0o700 });
  await writeFile(join(directory, 'redteam/report.json'), JSON.stringify(attacked));
  expect((await askAs(people.ada, RED_TEAM)).json()).toEqual({ report: attacked });
  const refused = await askAs(await people.graceAnew(), RED_TEAM);
  expect([refused.status, codeOf(refused)]).toEqual([403, 'ROLE_FORBIDS']);
});

test.each([
  ['half', '{"model": "local/nano"'],
  ['of another shape', JSON.stringify({ ...attacked, answers: ['what a model said'] })],
  ['too large', ' '.repeat(1024 * 1024 + 1)],
])('a report that is %s is refused, and nothing of it told', async (_, text) => {
  await mkdir(join(directory, 'redteam'), { recursive: true, mode: 0o700 });
  await writeFile(join(directory, 'redteam/report.json'), text);
  const answer = await askAs(people.ada, RED_TEAM);
  expect([answer.status, codeOf(answer)]).toEqual([500, 'RED_TEAM_UNREADABLE']);
  expect(JSON.stringify(answer.json())).not.toContain('what a model said');
});
