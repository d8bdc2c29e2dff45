import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Constitution,
  createRuleDetectors,
  type Detector,
  loadConstitution,
} from '@lethe/constitution';
import { type CodedError, serverMessage } from '@lethe/protocol';
import { openStore, type StoreOptions } from '@lethe/store';
import { openKeyring } from '@lethe/vault';
import { onTestFinished } from 'vitest';
import { type AssistantOptions, createAssistant } from '../assistant.ts';
import { createTestTime } from '../time/time.fixture.ts';
import type { TurnMessageOut } from './deliver.ts';
import { createScriptedRuntime } from './scripted-runtime.fixture.ts';
import type { TurnRequest } from './take-turn.ts';
import { typed } from './typing.fixture.ts';

/** Reads a turn's messages to the end; each must be one the wire accepts. */
export async function collect(messages: AsyncIterable<TurnMessageOut>): Promise<TurnMessageOut[]> {
  const all: TurnMessageOut[] = [];
  for await (const message of messages) all.push(serverMessage.parse(message) as TurnMessageOut);
  return all;
}

export const textOf = (messages: readonly TurnMessageOut[]): string =>
  messages.map((message) => (message.type === 'turnText' ? message.text : '')).join('');

/** The last message of a turn, which must be of this type. */
export function lastOf<Type extends TurnMessageOut['type']>(
  messages: readonly TurnMessageOut[],
  type: Type,
): Extract<TurnMessageOut, { type: Type }> {
  const last = messages.at(-1);
  if (last?.type !== type) throw new Error(`The turn ended with ${JSON.stringify(last)}.`);
  return last as Extract<TurnMessageOut, { type: Type }>;
}

/** Every judgement by rules alone: the same whatever the classifiers learn. */
const RULES: readonly Detector[] = [
  ...createRuleDetectors(),
  {
    id: 'silent',
    signals: ['sexual', 'toxicity', 'refusal'],
    detect: () => ({}),
  },
];

/** An assistant on a real store in a directory of its own, with the users `ann` and `bob`. */
export async function setUp(
  options: Partial<Omit<AssistantOptions, 'constitution'>> & {
    storeOptions?: Partial<StoreOptions>;
    constitution?: Partial<AssistantOptions['constitution']>;
  } = {},
) {
  const { storeOptions, constitution, ...assistantOptions } = options;
  const inForce = await loadConstitution();
  const kept: Constitution[] = [];
  const directory = await mkdtemp(join(tmpdir(), 'lethe-assistant-'));
  const time = createTestTime();
  const runtime = createScriptedRuntime();
  const reported: CodedError[] = [];
  const dropped: string[] = [];
  const path = join(directory, 'lethe.db');
  const keyring = await openKeyring({
    directory: join(directory, 'keyring'),
    rootKey: { kind: 'value', value: '7'.repeat(64) },
  });
  let store = await openStore({ path, keyring, clock: time.clock, ...storeOptions });
  for (const id of ['ann', 'bob']) await store.users.create({ id, role: 'member' });

  function create() {
    const assistant = createAssistant({
      store,
      installation: keyring.installation,
      runtime,
      constitution: {
        ...{ inForce, detectors: RULES, policy: 'enforce', hold: 'watch' },
        refuseUnscored: 'never',
        source: 'shipped',
        keep: async (constitution) => void kept.push(constitution),
        ...constitution,
      },
      clock: time.clock,
      now: time.clock,
      schedule: time.schedule,
      hourOf: () => 9.5,
      seed: 1,
      report: (error) => reported.push(error),
      ...assistantOptions,
    });
    assistant.onDropped((userId, id, reason) => dropped.push(`${userId}/${id} ${reason}`));
    return assistant;
  }
  let assistant = create();
  let turns = 0;

  onTestFinished(async () => {
    await assistant.close();
    await store.close();
    keyring.close();
    await rm(directory, { recursive: true });
  });

  return {
    time,
    runtime,
    reported,
    dropped,
    /** Versions of the constitution that were kept. */
    kept,
    directory,
    get store() {
      return store;
    },
    get assistant() {
      return assistant;
    },
    /** Says something as `ann` in conversation `a`, typed unless said otherwise. */
    say(text: string, change: Partial<TurnRequest> = {}) {
      const turnId = `turn-${++turns}`;
      const request = { userId: 'ann', conversationId: 'a', turnId, ...typed(text), ...change };
      return collect(assistant.turn(request));
    },
    /** Ends the process, as far as memory goes, and starts it again. */
    async restart() {
      await assistant.close();
      await store.close();
      store = await openStore({ path, keyring, clock: time.clock, ...storeOptions });
      assistant = create();
    },
  };
}
