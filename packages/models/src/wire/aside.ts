import type { TextPart } from './chat-request.ts';

/** Where what is not a message of the conversation goes while a request is read. */
export interface Aside {
  readonly system: TextPart[];
  /** Paths of what no other format has. */
  readonly onlyInFormat: string[];
}
