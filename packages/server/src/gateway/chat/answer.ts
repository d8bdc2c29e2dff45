import type { AnswerPiece, EgressReceipt } from '@lethe/assistant';
import type { JsonObject, WireFormat } from '@lethe/models';
import type { Routed } from '@lethe/protocol';

/** An answer on its way to a client, wherever it comes from. */
export interface Answer {
  /** `local` where nothing left its owner's machines. */
  readonly route: 'cloud' | 'local';
  /** How `auto` chose it; null where the client named the model. */
  readonly routed: Routed | null;
  readonly modelId: string;
  readonly receipt: EgressReceipt | null;
  /** What the other end speaks; null for a model that runs here. */
  readonly format: WireFormat | null;
  /** To be read once, and always to be begun. */
  readonly pieces: AsyncIterable<AnswerPiece>;
  /** A whole answer as the other end wrote it, restored. */
  readonly body?: JsonObject;
}
