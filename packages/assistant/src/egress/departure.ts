import type { JsonObject, ProviderResponse } from '@lethe/models';
import {
  type PiiType,
  type PseudonymSession,
  protectRequest,
  SENSITIVE,
  scanOutgoing,
  type Topic,
} from '@lethe/privacy';
import type { Store } from '@lethe/store';
import { errors } from '../errors.ts';
import type { BudgetBook, BudgetedCall } from './budget-book.ts';
import type { EgressConnection } from './egress-connection.ts';
import { egressReceipt } from './egress-receipt.ts';
import { createKeyedHash } from './keyed-hash.ts';
import type { Payer } from './payer.ts';
import { createPayerMemories } from './payer-memory.ts';
import { openStandIns } from './stand-ins.ts';

/** What became of a request on its way out. */
export interface EgressReceipt {
  /** Its place in the chain of receipts; null where nothing left the owner's machines. */
  readonly id: number | null;
  /** Bytes of the body as sent. */
  readonly bytes: number;
  /** How many values of each type were replaced; empty where nothing is masked. */
  readonly masked: Partial<Record<PiiType, number>>;
}

export interface DepartureRequest {
  readonly payer: Payer;
  readonly connection: EgressConnection;
  /** The body in the connection's format; `told` builds it, so that metadata can take its place. */
  readonly body: (topics: readonly Topic[]) => JsonObject;
  /** What people and tools said in it. */
  readonly said: readonly string[];
  /** Its model, for the receipt. */
  readonly model: string;
  readonly path?: string;
  /** Whether its owner lets masked text leave. */
  readonly consent: boolean;
  readonly conversation?: string;
  /** Told what is about to leave, once its receipt is kept. Not told of what stays. */
  readonly onLeave?: (leaving: Leaving) => void;
  readonly stream: boolean;
  readonly signal: AbortSignal;
}

/** A request on its way out, for whoever it belongs to. */
export interface Leaving {
  /** Place of its receipt in the chain. */
  readonly receipt: number;
  /** What it said before it was masked. */
  readonly before: JsonObject;
  /** The very bytes that leave. */
  readonly bytes: Uint8Array;
}

export interface Departed {
  readonly response: ProviderResponse;
  readonly receipt: EgressReceipt;
  /** The stand-ins that the answer holds; null where nothing was masked. */
  readonly session: PseudonymSession | null;
  readonly call: BudgetedCall;
  /** Milliseconds of ours before the send. */
  readonly ownMs: number;
}

export interface DepartureOptions {
  readonly receipts: Pick<Store['receipts'], 'append'>;
  readonly budgets: BudgetBook;
  /** Nothing leaves while it says so. */
  readonly offline: () => boolean;
  /** Whether what touches a sensitive subject may leave masked, or stays. */
  readonly sensitiveTopics: 'stay' | 'masked';
  /** Versions for the receipt. */
  readonly constitution: () => string;
  readonly detector: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Milliseconds on a clock that never goes back. */
  readonly now: () => number;
}

export interface Departures {
  /**
   * Sends a request on its way: consent, budget, sensitive subjects, every field masked, the exact bytes
   * looked at once more, the receipt durable, and only then the wire. What fails before the wire sends
   * nothing. A local connection gets the request as it is, without a receipt.
   *
   * @throws EGRESS_OFFLINE, EGRESS_CONSENT_MISSING, EGRESS_BUDGET_SPENT, EGRESS_SENSITIVE, the coded
   * errors of `protectRequest`, `scanOutgoing`, the store and the provider, the signal's reason
   */
  leave(request: DepartureRequest): Promise<Departed>;
  /** The subjects of a text that keep it here. */
  sensitive(payer: Payer, said: readonly string[]): Promise<Topic[]>;
}

const encoder = new TextEncoder();
const NOT_MASKED: EgressReceipt['masked'] = {};

export function createDepartures(options: DepartureOptions): Departures {
  const { receipts, budgets, clock, now, detector } = options;
  const memories = createPayerMemories();
  const hashOf = createKeyedHash();

  async function sensitive(payer: Payer, said: readonly string[]): Promise<Topic[]> {
    const memory = memories.of(payer);
    const topics = new Set<Topic>();
    for (const text of said)
      for (const { topic, score } of await memory.topics(text))
        if (score >= SENSITIVE) topics.add(topic);
    return [...topics];
  }

  async function stayNear(request: DepartureRequest): Promise<Departed> {
    const started = now();
    const bytes = encoder.encode(JSON.stringify(request.body([])));
    const ownMs = now() - started;
    return {
      response: await wire(request, bytes),
      receipt: { id: null, bytes: bytes.length, masked: NOT_MASKED },
      session: null,
      call: await budgets.open({ userId: request.payer.userId }),
      ownMs,
    };
  }

  async function leaveHouse(request: DepartureRequest): Promise<Departed> {
    const started = now();
    const { payer, connection, consent, conversation, signal } = request;
    if (options.offline()) throw errors.EGRESS_OFFLINE();
    if (!consent) throw errors.EGRESS_CONSENT_MISSING();
    const call = await budgets.open(payer);
    let isSent = false;
    try {
      const topics = await sensitive(payer, request.said);
      const tellsWords = connection.mode === 'masked';
      if (tellsWords && topics.length > 0 && options.sensitiveTopics === 'stay')
        throw errors.EGRESS_SENSITIVE();
      const session = openStandIns({ payer, conversation, hashOf, memory: memories.of(payer) });
      const before = request.body(topics);
      const body = protectRequest(before, { session });
      const bytes = encoder.encode(JSON.stringify(body));
      scanOutgoing(bytes, { session });
      const masked = session.counts();
      signal.throwIfAborted();
      const id = await receipts.append(
        payer.userId,
        egressReceipt({
          ...{ body: bytes, baseUrl: connection.baseUrl, model: request.model, masked, detector },
          at: clock(),
          constitution: options.constitution(),
        }),
      );
      request.onLeave?.({ receipt: id, before, bytes });
      const ownMs = now() - started;
      isSent = true;
      const response = await wire(request, bytes);
      return { response, receipt: { id, bytes: bytes.length, masked }, session, call, ownMs };
    } catch (error) {
      // What was sent counts, however it ended.
      if (isSent) call.spend({});
      else call.release();
      throw error;
    }
  }

  const wire = ({ connection, path, stream, signal }: DepartureRequest, body: Uint8Array) =>
    connection.provider.send({ body, stream, signal, ...(path !== undefined && { path }) });

  return {
    sensitive,
    leave: (request) =>
      request.connection.runs === 'local' ? stayNear(request) : leaveHouse(request),
  };
}
