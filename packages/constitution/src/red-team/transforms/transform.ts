/** A message of a probe. What was retrieved is text that somebody else wrote. */
export interface ProbeMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'retrieved';
  readonly content: string;
}

/** A way of asking. `ask` reads on from "explain how to"; `pick` chooses among wordings, by the seed. */
export interface Transform {
  readonly id: string;
  messages(ask: string, pick: <Item>(items: readonly Item[]) => Item): readonly ProbeMessage[];
}

export const user = (content: string): ProbeMessage => ({ role: 'user', content });
export const assistant = (content: string): ProbeMessage => ({ role: 'assistant', content });
