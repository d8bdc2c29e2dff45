import type { ModelDescription } from '@lethe/protocol';
import type { GenerationRequest, SamplingDefaults } from '../runtime/check-options.ts';
import type { GenerationStep, GenerationSummary, Model, ModelMethod } from '../runtime/model.ts';

/** A coded error as it crosses threads. */
export interface ErrorMessage {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

export interface Call<Method extends ModelMethod = ModelMethod> {
  readonly type: 'call';
  readonly id: number;
  readonly method: Method;
  readonly args: Parameters<Model[Method]>;
}

export type ToWorker =
  | { readonly type: 'generate'; readonly id: number; readonly request: GenerationRequest }
  | { readonly type: 'abort'; readonly id: number }
  | Call;

/** What a model says of itself when it is loaded. */
export interface Ready {
  readonly description: ModelDescription;
  readonly sampling: SamplingDefaults;
}

export type FromWorker =
  | ({ readonly type: 'ready' } & Ready)
  | { readonly type: 'refused'; readonly error: ErrorMessage }
  | { readonly type: 'step'; readonly id: number; readonly step: GenerationStep }
  | { readonly type: 'end'; readonly id: number; readonly summary: GenerationSummary }
  | { readonly type: 'result'; readonly id: number; readonly result: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly error: ErrorMessage };
