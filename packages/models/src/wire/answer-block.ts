import type { ChatEvent } from './chat-event.ts';
import type { JsonObject } from './format.ts';

interface Content {
  text: string;
  /** What one format said of this block without a word here, as it came. */
  readonly notes: JsonObject[];
}

/** A piece of an answer that stands for itself: formats with blocks or items write each as one. */
export type AnswerBlock = Content &
  (
    | { readonly kind: 'text' | 'refusal' }
    | {
        readonly kind: 'reasoning';
        readonly summary: boolean;
        readonly id: string | undefined;
        seal?: string;
      }
    | {
        readonly kind: 'toolCall';
        readonly index: number;
        readonly id: string;
        readonly name: string;
      }
    /** A block of one format's own kind. */
    | { readonly kind: 'other'; readonly value: JsonObject }
  );

/** What happened to a block; `at` is its place in the answer, from 0. */
export type BlockChange =
  | { readonly change: 'open' | 'close'; readonly block: AnswerBlock; readonly at: number }
  | {
      readonly change: 'add';
      readonly block: AnswerBlock;
      readonly at: number;
      readonly text: string;
    };

/** Sorts the events of an answer into blocks, one open at a time. */
export interface AnswerBlocks {
  readonly blocks: readonly AnswerBlock[];
  /** The place of the open block; nothing where none is open. */
  readonly openAt: number | undefined;
  /**
   * What an event does to the blocks; nothing for events that belong to none.
   *
   * @throws RangeError when arguments come for a call that is closed already
   */
  push(event: ChatEvent): readonly BlockChange[];
  openOther(value: JsonObject): readonly BlockChange[];
  /** Adds a note to the open block; without one it is dropped. */
  note(note: JsonObject): void;
  close(): readonly BlockChange[];
}

export function createAnswerBlocks(): AnswerBlocks {
  const blocks: AnswerBlock[] = [];
  let open: AnswerBlock | undefined;

  const at = (): number => blocks.length - 1;
  const empty = (): Content => ({ text: '', notes: [] });

  function close(): BlockChange[] {
    if (!open) return [];
    const block = open;
    open = undefined;
    return [{ change: 'close', block, at: at() }];
  }

  function begin(block: AnswerBlock): BlockChange[] {
    const changes = close();
    open = block;
    blocks.push(block);
    return [...changes, { change: 'open', block, at: at() }];
  }

  function add(block: AnswerBlock, text: string): BlockChange {
    block.text += text;
    return { change: 'add', block, at: at(), text };
  }

  function write(text: string, kind: 'text' | 'refusal'): BlockChange[] {
    if (text === '') return [];
    if (open?.kind === kind) return [add(open, text)];
    const block: AnswerBlock = { kind, ...empty() };
    return [...begin(block), add(block, text)];
  }

  function think(event: Extract<ChatEvent, { type: 'reasoning' }>): BlockChange[] {
    const { text, summary = false, id } = event;
    if (text === '') return [];
    if (open?.kind === 'reasoning' && open.summary === summary && open.id === id) {
      return [add(open, text)];
    }
    const block: AnswerBlock = { kind: 'reasoning', summary, id, ...empty() };
    return [...begin(block), add(block, text)];
  }

  function seal({ seal: given, id }: Extract<ChatEvent, { type: 'reasoningSeal' }>): BlockChange[] {
    const isOpen = open?.kind === 'reasoning';
    const changes = isOpen ? [] : begin({ kind: 'reasoning', summary: true, id, ...empty() });
    if (open?.kind === 'reasoning') open.seal = given;
    return [...changes, ...close()];
  }

  function addArguments(event: Extract<ChatEvent, { type: 'toolArguments' }>): BlockChange[] {
    if (open?.kind !== 'toolCall' || open.index !== event.index) {
      throw new RangeError('arguments of a tool call that is closed');
    }
    return event.fragment === '' ? [] : [add(open, event.fragment)];
  }

  return {
    blocks,
    get openAt() {
      return open && at();
    },
    push(event) {
      switch (event.type) {
        case 'text':
        case 'refusal':
          return write(event.text, event.type);
        case 'reasoning':
          return think(event);
        case 'reasoningSeal':
          return seal(event);
        case 'toolStart': {
          const { index, id, name } = event;
          return begin({ kind: 'toolCall', index, id, name, ...empty() });
        }
        case 'toolArguments':
          return addArguments(event);
        default:
          return [];
      }
    },
    openOther: (value) => begin({ kind: 'other', value, ...empty() }),
    note(note) {
      open?.notes.push(note);
    },
    close,
  };
}
