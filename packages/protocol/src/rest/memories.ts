import * as z from 'zod/mini';
import { count, identifier, moment } from '../identifiers.ts';

/** Bounds of what a person may have remembered. */
export const MEMORY_LIMITS = Object.freeze({
  /** Longest text of one memory, UTF-16 code units. */
  textUnits: 2000,
  /** Memories one person may have. */
  perUser: 10_000,
  /** Connections a memory may name. */
  connections: 64,
  /** Earlier wordings that are kept of one memory; the oldest goes first. */
  versions: 20,
});

/** Zod counts code points; the bound is in UTF-16 code units, so it is checked by hand. */
const memoryText = z.string().check(
  z.trim(),
  z.minLength(1),
  z.refine((text) => text.length <= MEMORY_LIMITS.textUnits, { error: 'too long' }),
);

/** Which connections may be told a memory; one that is not named may not. */
const tellable = z
  .record(identifier, z.boolean())
  .check(z.refine((switches) => Object.keys(switches).length <= MEMORY_LIMITS.connections));

/** A text that its owner asked to be remembered. */
export const memory = z.strictObject({
  id: identifier,
  text: z.string(),
  createdAt: moment,
  updatedAt: moment,
  /** The day on which a model was last told it, as its first moment (UTC); null where none was. */
  usedAt: z.nullable(moment),
  tellable,
});

export type Memory = z.infer<typeof memory>;

/** A memory with its earlier wordings, newest first, and how it follows others. */
export const memoryWithHistory = z.strictObject({
  memory,
  history: z
    .array(z.strictObject({ text: z.string(), at: moment }))
    .check(z.maxLength(MEMORY_LIMITS.versions)),
  /** The memories whose place it took. */
  replaced: z.array(memory),
  /** The memory that took its place; null while it counts. */
  replacedBy: z.nullable(identifier),
});

export type MemoryWithHistory = z.infer<typeof memoryWithHistory>;

export const memoryList = z.strictObject({ memories: z.array(memory), total: count });

export type MemoryList = z.infer<typeof memoryList>;

export const newMemory = z.strictObject({ text: memoryText });

/** What changes; what is absent stays. */
export const memoryChange = z.strictObject({
  text: z.optional(memoryText),
  tellable: z.optional(tellable),
});

export type MemoryChange = z.infer<typeof memoryChange>;
