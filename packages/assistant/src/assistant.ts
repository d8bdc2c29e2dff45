import { randomInt, randomUUID } from 'node:crypto';
import { type Constitution, createCallBudget } from '@lethe/constitution';
import type { Runtime } from '@lethe/models';
import type {
  CodedError,
  Conversation,
  ConversationSummary,
  ExportForm,
  PrivacyReport,
} from '@lethe/protocol';
import type { Store } from '@lethe/store';
import type { InstallationKey } from '@lethe/vault';
import { type AdaptationDesk, createAdaptationDesk } from './adaptation/adaptation.ts';
import { type ChooseAnswerer, ownAnswerer } from './answerer/answerer.ts';
import type { NamedAnswerer } from './answerer/asked-models.ts';
import { type ConsentDesk, createConsentDesk } from './consents/consents.ts';
import {
  type ConstitutionDesk,
  type ConstitutionDeskOptions,
  createConstitutionDesk,
} from './constitution/constitution-desk.ts';
import { createJudging, type Judging, type JudgingOptions } from './constitution/judging.ts';
import { createRevision, type Revision, type RevisionOptions } from './constitution/revision.ts';
import { createSecondOpinion, type SecondOpinionOptions } from './constitution/second-opinion.ts';
import { createVerdictTally } from './constitution/verdict-tally.ts';
import { createConversations, type DropReason } from './conversations/conversations.ts';
import { shownConversation, summaryOf } from './conversations/shape.ts';
import { createDiaryDesk, type DiaryDesk } from './diary/diary.ts';
import { exportDocument } from './export/export-document.ts';
import { exportPage } from './export/export-page.ts';
import { ASSISTANT_LIMITS, type AssistantLimits } from './limits.ts';
import { createMemoryDesk, type MemoryDesk } from './memories/memories.ts';
import { createTurnWatch, type TurnWatchOptions } from './monitor/turn-watch.ts';
import { deleteStored, privacyReport } from './privacy/privacy.ts';
import { createReceiptDesk, type ReceiptDesk } from './receipts/receipts.ts';
import { createPeople } from './sessions/people.ts';
import { type HourOfDay, hourOfDayIn } from './time/hour-of-day.ts';
import { type Schedule, scheduleByTimer } from './time/schedule.ts';
import type { TurnContext } from './turn/context.ts';
import type { TurnMessageOut } from './turn/deliver.ts';
import { codedFailure } from './turn/failure.ts';
import { type RegenerateRequest, regenerate } from './turn/regenerate.ts';
import { createRoster } from './turn/roster.ts';
import { type TurnRequest, takeTurn } from './turn/take-turn.ts';

export interface AssistantOptions {
  store: Store;
  /** Signs what is exported. */
  installation: InstallationKey;
  runtime: Runtime;
  /** Who answers a turn that names a model; `runtime` always where absent. */
  choose?: ChooseAnswerer;
  /** A model by its name, for what is judged or reworded; `runtime` always where absent. */
  named?: NamedAnswerer;
  /** What everything is held to. */
  constitution: ConstitutionOptions;
  /** Epoch milliseconds. */
  clock?: () => number;
  /** Milliseconds on a clock that never goes back, for timings. */
  now?: () => number;
  schedule?: Schedule;
  /** Local hour of day; the machine's own zone when absent. */
  hourOf?: HourOfDay;
  randomId?: () => string;
  /** Seed of the first answer; the next ones follow from it. Random when absent. */
  seed?: number;
  limits?: Partial<AssistantLimits>;
  /** Whether the model's cache of a conversation rests on disk, by the name the model knows it by. */
  isAsleep?: (memoryId: string) => boolean;
  /** Watches what turns measure; nothing is watched where absent. */
  watch?: TurnWatchOptions;
  /** Told of every fault, for the log. The message holds no user text; the cause may. */
  report?: (error: CodedError) => void;
}

/** The constitution, by what it is judged, and what follows. */
export interface ConstitutionOptions
  extends Pick<JudgingOptions, 'detectors' | 'policy' | 'hold' | 'refuseUnscored' | 'thread'>,
    Pick<ConstitutionDeskOptions, 'source' | 'keep'> {
  /** In force until another is saved. */
  inForce: Constitution;
  /** The model that is asked where the detectors are in doubt; none where absent. */
  secondOpinion?: Pick<SecondOpinionOptions, 'model' | 'timeoutMs'>;
  /** How answers are reworded that break a principle with the action `revise`; by the model that answered where absent. */
  revise?: Pick<RevisionOptions, 'by' | 'model' | 'totalMs'>;
  /** Calls a UTC day to models that judge or reword; 500 where absent. */
  callsPerDay?: number;
}

export type DroppedListener = (userId: string, conversationId: string, reason: DropReason) => void;

/** Turns and all that belongs to them. Every method names the user it works for. */
export interface Assistant {
  turn(request: TurnRequest): AsyncGenerator<TurnMessageOut, void, undefined>;
  regenerate(request: RegenerateRequest): AsyncGenerator<TurnMessageOut, void, undefined>;
  readonly conversations: {
    /** Newest turn first. */
    list(userId: string): ConversationSummary[];
    /** @throws CONVERSATION_UNKNOWN */
    read(userId: string, id: string): Conversation;
    /** @throws CONVERSATION_UNKNOWN */
    drop(userId: string, id: string): void;
  };
  readonly adaptation: AdaptationDesk;
  readonly diary: DiaryDesk;
  readonly memories: MemoryDesk;
  readonly consents: ConsentDesk;
  readonly receipts: ReceiptDesk;
  readonly constitution: ConstitutionDesk;
  /** Holds other texts to the same constitution. */
  readonly judging: Judging;
  /** Rewords other answers likewise. */
  readonly revision: Revision;
  /** Everything that is kept of a user, piece by piece. */
  exported(userId: string, form: ExportForm): AsyncIterable<string>;
  privacy(userId: string): Promise<PrivacyReport>;
  deleteStored(userId: string): Promise<void>;
  /** Calls `listener` for every conversation that is dropped; returns how to stop that. */
  onDropped(listener: DroppedListener): () => void;
  /**
   * Stops running answers, drops every conversation and waits for what is being recorded; no longer
   * than `closeMs` for turns whose messages nobody reads.
   */
  close(): Promise<void>;
}

const NO_OPINION = { model: '', timeoutMs: 0 } as const;
const BY_ANSWERER = { by: 'model', model: '', totalMs: 30_000 } as const;
const CALLS_PER_DAY = 500;

/** 32-bit golden ratio: steps by it visit every seed before one repeats. */
const SEED_STEP = 0x9e3779b1;

/** Composes turns from a store and a runtime, both of which stay the caller's to close. */
export function createAssistant(options: AssistantOptions): Assistant {
  const { store, runtime, clock = Date.now, now = () => performance.now() } = options;
  const { schedule = scheduleByTimer, hourOf = hourOfDayIn(), randomId = randomUUID } = options;
  const { report = () => undefined, choose = async () => ownAnswerer(runtime) } = options;
  const { named = async () => ownAnswerer(runtime) } = options;
  const limits = { ...ASSISTANT_LIMITS, ...options.limits };
  const listeners = new Set<DroppedListener>();
  let seed = options.seed ?? randomInt(2 ** 32);

  const { inForce, source, keep, ...upheld } = options.constitution;
  const { secondOpinion = NO_OPINION, revise = BY_ANSWERER, ...ruled } = upheld;
  const { callsPerDay = CALLS_PER_DAY, ...judgingOptions } = ruled;
  const tally = createVerdictTally({
    ...{ counts: store.verdictCounts, ruleHits: store.ruleHits, clock, schedule, report },
  });
  const judging = createJudging({ ...judgingOptions, constitution: inForce, tally });
  const constitution = () => judging.constitution;
  const budget = createCallBudget({ perDay: callsPerDay, clock });
  const revision = createRevision({ ...revise, budget, constitution, report });
  const people = createPeople({ store, limit: limits.trackedUsers });
  const roster = createRoster();
  const conversations = createConversations({
    clock,
    schedule,
    randomId,
    limits,
    onDropped({ userId, id, memoryId }, reason) {
      runtime.forget(memoryId).catch((error) => codedFailure(error, report));
      for (const listener of listeners) listener(userId, id, reason);
    },
  });
  const context: TurnContext = {
    ...{
      store,
      choose,
      named,
      judging,
      revision,
      conversations,
      people,
      roster,
      limits,
      clock,
      now,
      hourOf,
      randomId,
      report,
    },
    secondOpinion: createSecondOpinion({ ...secondOpinion, budget, constitution, now, report }),
    watch: options.watch && createTurnWatch(options.watch),
    nextSeed() {
      seed = (seed + SEED_STEP) >>> 0;
      return seed;
    },
  };

  return {
    turn: (request) => takeTurn(context, request),
    regenerate: (request) => regenerate(context, request),
    conversations: {
      list: (userId) =>
        conversations
          .list(userId)
          .map((conversation) => summaryOf(conversation, conversations.expiresAt(conversation))),
      read(userId, id) {
        const conversation = conversations.read(userId, id);
        return shownConversation(conversation, conversations.expiresAt(conversation));
      },
      drop: (userId, id) => conversations.drop(userId, id),
    },
    adaptation: createAdaptationDesk({ people, store, undoSteps: limits.undoSteps }),
    diary: createDiaryDesk({ people, store }),
    memories: createMemoryDesk({ store, randomId }),
    consents: createConsentDesk({ store, clock }),
    receipts: createReceiptDesk({ store, installation: options.installation }),
    constitution: createConstitutionDesk({
      ...{ judging, tally, clock, source, keep },
      counts: store.verdictCounts,
      ruleHits: store.ruleHits,
    }),
    judging,
    revision,
    exported: (userId, form) =>
      form === 'page'
        ? exportPage(userId, { store, clock })
        : exportDocument(userId, { store, clock, installation: options.installation }),
    privacy: (userId) =>
      privacyReport(userId, {
        ...{ store, conversations, clock, idleMs: limits.conversationIdleMs },
        ...(options.isAsleep && { isAsleep: options.isAsleep }),
      }),
    deleteStored: (userId) => deleteStored(userId, { store, people }),
    onDropped(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      conversations.close();
      await roster.emptyWithin(limits.closeMs, schedule);
      await people.settled();
      await tally.close();
      await judgingOptions.thread?.close();
    },
  };
}
