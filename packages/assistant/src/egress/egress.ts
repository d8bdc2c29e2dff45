import {
  type ChatEvent,
  type ChatRequest,
  createEventReader,
  failureOf,
  type JsonObject,
  type ProviderStream,
  readAnswer,
  type WireFormat,
  writeRequest,
} from '@lethe/models';
import { type PseudonymSession, restoreResponse, type Topic } from '@lethe/privacy';
import type { Store } from '@lethe/store';
import { type Schedule, scheduleByTimer } from '../time/schedule.ts';
import { type BudgetLeft, createBudgetBook } from './budget-book.ts';
import {
  createDepartures,
  type Departed,
  type DepartureOptions,
  type EgressReceipt,
  type Leaving,
} from './departure.ts';
import type { EgressConnection } from './egress-connection.ts';
import { metadataRequest } from './metadata-request.ts';
import type { BudgetLimits, Payer } from './payer.ts';
import { costOf, type Price } from './price.ts';
import { createEventRestorer } from './restore-events.ts';
import { saidIn } from './said.ts';

export interface EgressRequest {
  readonly payer: Payer;
  readonly connection: EgressConnection;
  readonly request: ChatRequest;
  /** The body that the request was read from: its unknown fields go along where the format is the same. */
  readonly original?: JsonObject;
  /** The model's name at the other end. */
  readonly model: string;
  /** The model's id here, by which its price is found. */
  readonly modelId: string;
  /** Names the conversation among those of its payer, so that the same history is masked alike. */
  readonly conversation?: string;
  /** Whether its owner lets masked text leave. */
  readonly consent: boolean;
  /** How to write, for a connection that is told no words. */
  readonly style?: string;
  /** Told what is about to leave, once its receipt is kept. Not told of what stays. */
  readonly onLeave?: (leaving: Leaving) => void;
  readonly signal: AbortSignal;
}

/** A piece of an answer, restored. */
export interface AnswerPiece {
  readonly events: readonly ChatEvent[];
}

export interface EgressAnswer {
  readonly receipt: EgressReceipt;
  /** Milliseconds that passed in Lethe before the send. */
  readonly ownMs: number;
  /** What the other end speaks. */
  readonly format: WireFormat;
  /** The answer as it comes; a break in it is an `error` event. To be read once. */
  readonly pieces: AsyncIterable<AnswerPiece>;
  /** A whole answer as the other end wrote it, restored; absent for a stream. */
  readonly body?: JsonObject;
}

export interface PostRequest extends Omit<EgressRequest, 'request' | 'original' | 'style'> {
  /** Below the connection's address, such as `/embeddings`. */
  readonly path: string;
  readonly body: JsonObject;
  readonly said: readonly string[];
}

/** The way out of the machine, the only one there is for what people say. */
export interface Egress {
  /** @throws as `Departures.leave`, and WIRE_UNTRANSLATABLE */
  send(request: EgressRequest): Promise<EgressAnswer>;
  /** Another request than for an answer; restored. @throws as `Departures.leave` */
  post(request: PostRequest): Promise<{ body: unknown; receipt: EgressReceipt; ownMs: number }>;
  /** The subjects in what was said that keep it on the machine; none where it may leave masked. */
  keptHere(payer: Payer, said: readonly string[]): Promise<Topic[]>;
  left(keyId: string, limits: BudgetLimits): BudgetLeft;
  /** Whether a call would be let through by its budget now. */
  hasBudget(payer: Payer): Promise<boolean>;
  isOffline(): boolean;
  /** Waits for what was spent to be written. */
  close(): Promise<void>;
}

export interface EgressOptions extends Omit<DepartureOptions, 'receipts' | 'budgets'> {
  readonly store: Pick<Store, 'receipts' | 'keyBudgets' | 'prices'>;
  readonly schedule?: Schedule;
  /** Told of what failed beside an answer. */
  readonly report: (error: unknown) => void;
  /** Told what each call cost by the price table, in microcents. */
  readonly onSpent?: (microcents: number) => void;
}

/** How long the price table is taken for what it was, milliseconds. */
const PRICES_MS = 10_000;

export function createEgress({
  store,
  report,
  schedule = scheduleByTimer,
  onSpent = () => undefined,
  ...options
}: EgressOptions): Egress {
  const { clock } = options;
  const budgets = createBudgetBook({ pages: store.keyBudgets, clock, schedule, report });
  const departures = createDepartures({ ...options, receipts: store.receipts, budgets });
  let prices: { table: readonly Price[]; at: number } = { table: [], at: Number.NEGATIVE_INFINITY };

  async function priceTable(): Promise<readonly Price[]> {
    if (clock() - prices.at > PRICES_MS) prices = { table: await store.prices.list(), at: clock() };
    return prices.table;
  }

  /** Counts what an answer took as its `usage` tells it, whichever way it ends. */
  async function settle({ call, receipt }: Departed, modelId: string, usage: Usage): Promise<void> {
    const tokens = usage.input + usage.output;
    const table = await priceTable().catch((error) => {
      report(error);
      return prices.table;
    });
    const microcents = costOf(usage, modelId, table);
    call.spend({ tokens, microcents, bytes: receipt.bytes });
    onSpent(microcents);
  }

  async function* read(
    departed: Departed,
    { modelId, connection, signal }: Pick<EgressRequest, 'modelId' | 'connection' | 'signal'>,
  ): AsyncGenerator<AnswerPiece, void, undefined> {
    const usage: Usage = { input: 0, output: 0 };
    const restore = restoring(departed.session);
    try {
      for await (const { events } of arriving(departed, {
        format: connection.format,
        signal,
      })) {
        for (const event of events) if (event.type === 'usage') Object.assign(usage, event);
        yield { events: departed.session === null ? events : events.flatMap(restore) };
      }
    } finally {
      await settle(departed, modelId, usage);
    }
  }

  return {
    async send(request) {
      const { connection, model, original, style } = request;
      const said = saidIn(request.request);
      const departed = await departures.leave({
        ...request,
        said,
        stream: request.request.stream,
        body: (topics) =>
          connection.mode === 'metadata' && connection.runs === 'cloud'
            ? writeRequest(connection.format, {
                ...{ model, kind: connection.kind },
                request: metadataRequest(request.request, {
                  topics,
                  messages: request.request.messages.length,
                  units: said.reduce((sum, { length }) => sum + length, 0),
                  ...(style !== undefined && { style }),
                }),
              })
            : writeRequest(connection.format, {
                ...{ model, kind: connection.kind },
                request: request.request,
                ...(original && { original }),
              }),
      });
      const { receipt, ownMs, response, session } = departed;
      const body = 'body' in response ? (response.body as JsonObject) : undefined;
      return {
        receipt,
        ownMs,
        format: connection.format,
        pieces: read(departed, request),
        ...(body && { body: session ? restoreResponse(body, { session }) : body }),
      };
    },

    async post({ body, ...request }) {
      const departed = await departures.leave({ ...request, stream: false, body: () => body });
      const { receipt, ownMs, response, session } = departed;
      const answer = 'body' in response ? response.body : null;
      await settle(departed, request.modelId, usageOf(answer));
      return { receipt, ownMs, body: session ? restoreResponse(answer, { session }) : answer };
    },

    keptHere: async (payer, said) =>
      options.sensitiveTopics === 'stay' ? departures.sensitive(payer, said) : [],
    left: budgets.left,
    async hasBudget(payer) {
      try {
        (await budgets.open(payer)).release();
        return true;
      } catch {
        return false;
      }
    },
    isOffline: options.offline,
    close: budgets.settled,
  };
}

interface Reading {
  readonly format: WireFormat;
  readonly signal: AbortSignal;
}

interface Usage {
  input: number;
  output: number;
}

const restoring = (session: PseudonymSession | null) => {
  const restorer = session && createEventRestorer(session);
  return (event: ChatEvent): readonly ChatEvent[] => restorer?.push(event) ?? [event];
};

async function* arriving(
  { response }: Departed,
  read: Reading,
): AsyncGenerator<AnswerPiece, void, undefined> {
  if ('body' in response) yield { events: readAnswer(read.format, response.body) };
  else yield* streaming(response, read);
}

async function* streaming(
  { events }: ProviderStream,
  { format, signal }: Reading,
): AsyncGenerator<AnswerPiece, void, undefined> {
  const reader = createEventReader(format);
  try {
    for await (const together of events) yield { events: together.flatMap(reader.push) };
    yield { events: reader.end() };
  } catch (error) {
    if (signal.aborted) throw error;
    yield { events: [{ type: 'error', ...failureOf(error) }] };
  }
}

/** The tokens that an answer of another kind, such as vectors, says it took. */
function usageOf(body: unknown): Usage {
  const usage = (body as { usage?: Record<string, unknown> } | null)?.usage;
  const count = (value: unknown) =>
    Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : 0;
  return { input: count(usage?.prompt_tokens ?? usage?.total_tokens), output: 0 };
}
