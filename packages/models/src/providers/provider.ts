import type { WireFormat } from '../wire/format.ts';
import type { ServerSentEvent } from '../wire/server-sent-event.ts';

/** Where a model is asked over HTTP. */
export interface ProviderConnection {
  readonly id: string;
  readonly kind: 'openai' | 'anthropic' | 'compatible';
  readonly format: WireFormat;
  /** With or without `/v1` and a slash at its end. */
  readonly baseUrl: string;
  /** `local` says that what is sent stays with the owner; the address alone never says so. */
  readonly runs: 'cloud' | 'local';
  /** Hosts that may be asked besides the vendor's own, such as `gpu.example.org` or `10.0.0.5:8080`. */
  readonly allowedHosts?: readonly string[];
  /** Whether addresses of this machine and of private networks may be asked; false where absent. */
  readonly allowPrivate?: boolean;
}

export interface ProviderRequest {
  /** Below the base address, such as `/embeddings`; the format's own path for answers where absent. */
  readonly path?: string;
  /** The exact bytes of the JSON body: nothing is added to them and nothing taken away. */
  readonly body: Uint8Array;
  readonly stream: boolean;
  readonly signal: AbortSignal;
  /** Only headers of the allow-list go out. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ProviderStream {
  readonly status: number;
  /** Only headers of the allow-list come in. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * Those that came together, together. Throws a coded error when the stream breaks; leaving the loop early
   * closes the connection.
   */
  readonly events: AsyncIterable<readonly ServerSentEvent[]>;
}

export interface ProviderAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON. */
  readonly body: unknown;
}

export type ProviderResponse = ProviderStream | ProviderAnswer;

/** One server that answers over HTTP. Everything it throws is coded and free of what was sent. */
export interface Provider {
  readonly connection: ProviderConnection;
  /**
   * Sends a request, again where that helps, never after the first byte of a stream was delivered.
   *
   * @throws the errors of this package that begin with `PROVIDER_`, and the signal's reason
   */
  send(request: ProviderRequest): Promise<ProviderResponse>;
  /** The ids of the models it offers, at most 1,000. Throws as `send` does. */
  listModels(options: { readonly signal: AbortSignal }): Promise<readonly string[]>;
  close(): Promise<void>;
}
