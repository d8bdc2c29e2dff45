import type { Provider, WireFormat } from '@lethe/models';

/** A way to a model elsewhere. */
export interface EgressConnection {
  readonly id: string;
  readonly kind: 'openai' | 'anthropic' | 'compatible';
  /** What is spoken there. */
  readonly format: WireFormat;
  readonly baseUrl: string;
  readonly runs: 'cloud' | 'local';
  /** Whether messages may be sent, masked, or only numbers and topics. */
  readonly mode: 'masked' | 'metadata';
  readonly provider: Provider;
}
