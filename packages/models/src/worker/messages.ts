import type { ModelDescription } from '@lethe/protocol';
import type { GenerationRequest } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary } from '../runtime/model.ts';

/** What the worker is started with. */
export interface WorkerInput {
  readonly directory: string;
  readonly manifestSha256: string;
}

/** A coded error as it crosses threads. */
export interface ErrorMessage {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

export type ToWorker =
  | { readonly type: 'generate'; readonly id: number; readonly request: GenerationRequest }
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'forget'; readonly id: number; readonly conversationId: string };

export type FromWorker =
  | { readonly type: 'ready'; readonly description: ModelDescription }
  | { readonly type: 'refused'; readonly error: ErrorMessage }
  | { readonly type: 'step'; readonly id: number; readonly step: GenerationStep }
  | { readonly type: 'end'; readonly id: number; readonly summary: GenerationSummary }
  | { readonly type: 'forgotten'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly error: ErrorMessage };
