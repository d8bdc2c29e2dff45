import type { GenerateOptions, GenerationEvent, LocalRuntime, Retention } from '@lethe/models';
import { isCodedError } from '@lethe/protocol';
import type { CacheSpill } from './cache-spill.ts';

/** What the conversations' caches came to. */
export interface CacheCounts {
  /** Conversations whose caches the model may hold. */
  readonly inModel: number;
  readonly onDisk: number;
  readonly bytesOnDisk: number;
}

/** What putting idle caches to rest came to. */
export interface RestReport {
  readonly spilled: number;
  /** Entries of their caches before and after. */
  readonly entriesBefore: number;
  readonly entriesAfter: number;
}

/** A local model whose idle conversations' caches rest on disk until they go on. */
export interface RestingRuntime extends LocalRuntime {
  /** Answers that are waiting or being written. */
  answering(): number;
  /** Milliseconds since an answer ended; infinite before the first, 0 while one is being written. */
  idleMs(): number;
  readonly caches: {
    counts(): CacheCounts;
    /** Whether a conversation's cache rests on disk. */
    isAsleep(conversationId: string): boolean;
    /**
     * Compresses and spills what was idle for so long, one conversation after another, until the signal is
     * aborted. Conversations that were marked sensitive stay in memory.
     */
    rest(options: {
      idleMs: number;
      retention: Retention;
      signal: AbortSignal;
    }): Promise<RestReport>;
    /** Drops every cache that no answer is being written with; it is read again from its messages. */
    shed(): Promise<number>;
  };
}

export interface RestingRuntimeOptions {
  readonly runtime: LocalRuntime;
  readonly spill: CacheSpill;
  /** Milliseconds from any start. */
  readonly now: () => number;
  /** Whether a message makes its conversation one that is never written to disk. */
  readonly isSensitive: (text: string) => boolean;
  /** Told when somebody asks for an answer, before it is begun. */
  readonly onAnswer?: () => void;
  /** Conversations that are told apart at most; 10,000 where absent. */
  readonly mostTracked?: number;
}

interface Tracked {
  usedAt: number;
  running: number;
  sensitive: boolean;
  /** Work on this conversation's cache, one piece after another. */
  work: Promise<unknown>;
}

/** @param options.runtime stays the caller's to close through the result */
export function createRestingRuntime(options: RestingRuntimeOptions): RestingRuntime {
  const { runtime, spill, now, isSensitive, mostTracked = 10_000 } = options;
  const tracked = new Map<string, Tracked>();
  let canSpill = true;
  let running = 0;
  let lastEndedAt = Number.NEGATIVE_INFINITY;

  function track(conversationId: string): Tracked {
    const known = tracked.get(conversationId);
    if (known) return known;
    const entry = { usedAt: now(), running: 0, sensitive: false, work: Promise.resolve() };
    tracked.set(conversationId, entry);
    for (const [id, { running }] of tracked) {
      if (tracked.size <= mostTracked) break;
      if (running === 0) tracked.delete(id);
    }
    return entry;
  }

  /** Does something with a conversation's cache once nothing else does. */
  function exclusively<Result>(entry: Tracked, work: () => Promise<Result>): Promise<Result> {
    const result = entry.work.then(work);
    entry.work = result.catch(() => undefined);
    return result;
  }

  async function restore(conversationId: string): Promise<void> {
    const state = await spill.take(conversationId);
    if (!state) return;
    try {
      await runtime.importState(conversationId, state);
    } catch (error) {
      // Then the conversation is read again from its messages.
      if (!isCodedError(error)) throw error;
    } finally {
      state.fill(0);
    }
  }

  async function* generate(asked: GenerateOptions): AsyncGenerator<GenerationEvent> {
    const { conversationId, messages } = asked;
    const entry = track(conversationId);
    entry.running++;
    running++;
    options.onAnswer?.();
    try {
      const newest = messages.at(-1)?.content ?? '';
      if (!entry.sensitive && isSensitive(newest)) entry.sensitive = true;
      await exclusively(entry, () => restore(conversationId));
      yield* runtime.generate(asked);
    } finally {
      entry.running--;
      running--;
      entry.usedAt = now();
      lastEndedAt = now();
    }
  }

  /** Null where nothing was spilled. */
  async function spillOne(
    id: string,
    entry: Tracked,
    retention: Retention,
  ): Promise<{ before: number; after: number } | null> {
    const compressed = await runtime.compress(id, retention);
    const state = await runtime.exportState(id);
    if (!state || entry.running > 0) return null;
    try {
      if (!(await spill.put(id, state))) return null;
    } finally {
      state.fill(0);
    }
    if (entry.running > 0) await spill.drop(id);
    else await runtime.forget(id);
    return compressed ?? { before: 0, after: 0 };
  }

  return {
    id: runtime.id,
    ...(runtime.readsMemories !== undefined && { readsMemories: runtime.readsMemories }),
    describe: () => runtime.describe(),
    generate,
    answering: () => running,
    idleMs: () => (running > 0 ? 0 : now() - lastEndedAt),
    async forget(conversationId) {
      tracked.delete(conversationId);
      await Promise.all([spill.drop(conversationId), runtime.forget(conversationId)]);
    },
    embed: (asked) => runtime.embed(asked),
    exportState: (id) => runtime.exportState(id),
    importState: (id, state) => runtime.importState(id, state),
    compress: (id, retention) => runtime.compress(id, retention),
    examine: (asked) => runtime.examine(asked),
    recall: (asked) => runtime.recall(asked),
    async close() {
      tracked.clear();
      await Promise.all([spill.close(), runtime.close()]);
    },

    caches: {
      isAsleep: (id) => spill.has(id),
      counts: () => ({
        inModel: [...tracked.keys()].filter((id) => !spill.has(id)).length,
        onDisk: spill.entries,
        bytesOnDisk: spill.bytes,
      }),
      async rest({ idleMs, retention, signal }) {
        const report = { spilled: 0, entriesBefore: 0, entriesAfter: 0 };
        for (const [id, entry] of [...tracked]) {
          if (!canSpill || signal.aborted) break;
          const isIdle = entry.running === 0 && now() - entry.usedAt >= idleMs;
          if (!isIdle || entry.sensitive || spill.has(id)) continue;
          const done = await exclusively(entry, () => spillOne(id, entry, retention)).catch(
            (error: unknown) => {
              if (!isCodedError(error) || error.code !== 'KV_STATE_UNSUPPORTED') throw error;
              canSpill = false;
              return null;
            },
          );
          if (!tracked.has(id)) await spill.drop(id);
          else if (done) {
            report.spilled++;
            report.entriesBefore += done.before;
            report.entriesAfter += done.after;
          }
        }
        return report;
      },
      async shed() {
        const idle = [...tracked].filter(([, { running }]) => running === 0);
        await spill.clear();
        for (const [id] of idle) await runtime.forget(id);
        return idle.length;
      },
    },
  };
}
