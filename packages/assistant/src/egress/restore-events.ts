import type { ChatEvent } from '@lethe/models';
import { type PseudonymSession, type Restorer, restoreResponse } from '@lethe/privacy';

type Slot = 'text' | 'reasoning' | 'summary' | 'refusal' | `tool ${number}`;

/** Puts the values back into the events of one answer. */
export interface EventRestorer {
  push(event: ChatEvent): ChatEvent[];
}

/**
 * Holds back only what could begin a stand-in, for each piece of the answer apart: its text, its
 * reasoning, and the arguments of each tool call, where values are escaped for JSON. What is held back
 * comes before the event that ends its piece. Events of which only their vendor knows what they hold are
 * left out.
 */
export function createEventRestorer(session: PseudonymSession): EventRestorer {
  const restorers = new Map<Slot, { restorer: Restorer; write: (text: string) => ChatEvent }>();

  function into(slot: Slot, text: string, write: (text: string) => ChatEvent): ChatEvent[] {
    let known = restorers.get(slot);
    if (known === undefined) {
      known = { restorer: session.restorer({ json: slot.startsWith('tool') }), write };
      restorers.set(slot, known);
    }
    const restored = known.restorer.push(text);
    return restored === '' ? [] : [write(restored)];
  }

  /** Ends the pieces that are under way, except one. */
  function flush(except?: Slot): ChatEvent[] {
    const rest: ChatEvent[] = [];
    for (const [slot, { restorer, write }] of restorers) {
      if (slot === except) continue;
      restorers.delete(slot);
      const text = restorer.end();
      if (text !== '') rest.push(write(text));
    }
    return rest;
  }

  return {
    push(event) {
      switch (event.type) {
        case 'text':
        case 'refusal':
        case 'reasoning': {
          const slot = event.type === 'reasoning' && event.summary ? 'summary' : event.type;
          return [...flush(slot), ...into(slot, event.text, (text) => ({ ...event, text }))];
        }
        case 'toolArguments': {
          const { index } = event;
          return into(`tool ${index}`, event.fragment, (fragment) => ({ ...event, fragment }));
        }
        case 'toolStart':
          return [...flush(), { ...event, name: session.restore(event.name) }];
        case 'start':
          return [
            event.extra ? { ...event, extra: restoreResponse(event.extra, { session }) } : event,
          ];
        case 'other':
          return [];
        case 'usage':
          return [event];
        default:
          return [...flush(), event];
      }
    },
  };
}
