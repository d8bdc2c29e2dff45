import { type Adaptation, AXES, type ServerMessage } from '@lethe/protocol';
import { errors } from '../src/errors.ts';
import type { AssistantPort, RuntimePort, TurnRequest } from '../src/ports.ts';

export type Script = (
  request: Pick<TurnRequest, 'userId' | 'conversationId' | 'turnId' | 'signal'>,
) => AsyncIterable<ServerMessage>;

const neutral: Adaptation = {
  axes: Object.fromEntries(
    AXES.map((axis) => [
      axis,
      { value: 0.5, change: 0, pinned: false, enabled: true, evidence: [], counterfactual: null },
    ]),
  ) as unknown as Adaptation['axes'],
  undoable: false,
};

export const started = (turnId: string, conversationId: string): ServerMessage => ({
  type: 'turnStarted',
  turnId,
  conversationId,
  adaptation: neutral,
  expiresAt: 1_800_000,
});

export const text = (turnId: string, piece: string): ServerMessage => ({
  type: 'turnText',
  turnId,
  text: piece,
});

export const finished = (
  turnId: string,
  conversationId: string,
  ended: 'end' | 'abort' = 'end',
): ServerMessage => ({
  type: 'turnFinished',
  turnId,
  conversationId,
  expiresAt: 1_800_000,
  receipt: {
    turnId,
    at: 0,
    model: 'local/nano',
    route: 'local',
    egressBytes: 0,
    masked: 0,
    routed: null,
    ended,
    truncatedPrompt: false,
    rhythm: 'steady',
    features: Array.from({ length: 32 }, () => 0),
    topics: [],
    tokens: { prompt: 1, reused: 0, completion: 1 },
    timings: { own: 0, queue: 0, firstToken: 0, generation: 0 },
    edits: { sentencesCut: 0, contractions: 0, plainWords: 0 },
    verdicts: null,
  },
});

/** Answers "Hello." at once. */
export const helloScript: Script = async function* ({ turnId, conversationId }) {
  yield started(turnId, conversationId);
  yield text(turnId, 'Hello.');
  yield finished(turnId, conversationId);
};

/** Says one word, then waits until it is stopped or let go. */
export function waitingScript(): { script: Script; release: () => void } {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  return {
    release,
    script: async function* ({ turnId, conversationId, signal }) {
      yield started(turnId, conversationId);
      yield text(turnId, 'Well');
      const stopped = new Promise<void>((resolve) =>
        signal?.addEventListener('abort', () => resolve()),
      );
      await Promise.race([released, stopped]);
      yield finished(turnId, conversationId, signal?.aborted ? 'abort' : 'end');
    },
  };
}

/** A script keeps nothing, so every id is unknown. */
const unknown = () => {
  throw errors.NOT_FOUND();
};

const NO_CONSENT = { cloud: false, style: false, memories: false, training: false };

type DropListener = Parameters<AssistantPort['onDropped']>[0];

/** The assistant's port with a script in place of a model, for what only the socket decides. */
export function scriptedAssistant(script: Script = helloScript): AssistantPort & {
  requests: TurnRequest[];
  drop: DropListener;
} {
  const requests: TurnRequest[] = [];
  let drop: DropListener = () => {};
  return {
    requests,
    drop: (...dropped) => drop(...dropped),
    turn(request) {
      requests.push(request);
      return script(request);
    },
    regenerate: script,
    conversations: { list: () => [], read: unknown, drop: unknown },
    adaptation: { read: () => neutral, change: () => neutral, undo: () => neutral },
    diary: {
      list: () => ({ sessions: [], total: 0, baseline: null }),
      turns: unknown,
      remove: unknown,
    },
    memories: {
      list: () => ({ memories: [], total: 0 }),
      create: unknown,
      read: unknown,
      change: unknown,
      forget: unknown,
    },
    consents: {
      read: () => ({ current: NO_CONSENT, ledger: [] }),
      change: () => ({ current: NO_CONSENT, ledger: [] }),
    },
    constitution: {
      read: () => ({
        ...{ hash: '0'.repeat(64), sensitivity: 'medium', principles: [], policy: 'off' },
        ...{ source: 'shipped', counts: [], ruleHits: [] },
      }),
      try: unknown,
      save: unknown,
    },
    receipts: {
      list: () => ({ receipts: [] }),
      verify: () => ({
        ...{ receipts: 0, erased: 0, first: 0, last: 0, signedTo: 0, faultCount: 0, faults: [] },
      }),
    },
    exported: async function* () {
      yield '{}';
    },
    privacy: () => ({
      stored: [],
      messagesStored: 0,
      inMemory: { conversations: 0, turns: 0, idleMinutes: 30 },
      left: { requestsToday: 0, bytesToday: 0, maskedToday: 0, requests: 0 },
    }),
    deleteStored: () => {},
    onDropped(listener) {
      drop = listener;
      return () => {};
    },
  };
}

export const describedRuntime: RuntimePort = {
  describe: () => ({
    id: 'local/nano',
    architecture: 'llama',
    parameters: 1,
    contextTokens: 512,
    licence: 'MIT',
    manifestSha256: '0'.repeat(64),
    runs: 'here',
  }),
};
