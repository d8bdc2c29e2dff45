import type {
  Adaptation,
  Axis,
  AxisChange,
  ConsentPurpose,
  Consents,
  Conversation,
  ConversationSummary,
  Diary,
  DiarySession,
  DiaryTurn,
  DraftTiming,
  KeyEvent,
  Memory,
  MemoryChange,
  MemoryList,
  MemoryWithHistory,
  ModelDescription,
  PrivacyReport,
  ServerMessage,
} from '@lethe/protocol';

type Awaitable<Value> = Value | Promise<Value>;

/** One message to answer, as the assistant takes it. */
export interface TurnRequest {
  userId: string;
  conversationId: string;
  turnId: string;
  text: string;
  keys: readonly KeyEvent[];
  timing: DraftTiming;
  replaces?: string;
  signal?: AbortSignal;
}

type DropReason = Extract<ServerMessage, { type: 'conversationDropped' }>['reason'];

/** What the server needs of an assistant. */
export interface AssistantPort {
  turn(request: TurnRequest): AsyncIterable<ServerMessage>;
  regenerate(request: {
    userId: string;
    conversationId: string;
    turnId: string;
    signal?: AbortSignal;
  }): AsyncIterable<ServerMessage>;
  conversations: {
    list(userId: string): Awaitable<readonly ConversationSummary[]>;
    /** @throws a coded 404 for an id that is not this user's. */
    read(userId: string, id: string): Awaitable<Conversation>;
    /** @throws a coded 404 for an id that is not this user's. */
    drop(userId: string, id: string): Awaitable<void>;
  };
  adaptation: {
    read(userId: string): Awaitable<Adaptation>;
    change(userId: string, axis: Axis, change: AxisChange): Awaitable<Adaptation>;
    undo(userId: string): Awaitable<Adaptation>;
  };
  diary: {
    list(userId: string, page: { limit: number; offset: number }): Awaitable<Diary>;
    /** @throws a coded 404 for an id that is not this user's. */
    turns(
      userId: string,
      sessionId: string,
    ): Awaitable<{ session: DiarySession; turns: DiaryTurn[] }>;
    /** @throws a coded 404 for an id that is not this user's. */
    remove(userId: string, sessionId: string): Awaitable<void>;
  };
  memories: {
    list(userId: string, page: { limit: number; offset: number }): Awaitable<MemoryList>;
    create(userId: string, memory: { text: string }): Awaitable<Memory>;
    /** @throws a coded 404 for an id that is not this user's. */
    read(userId: string, id: string): Awaitable<MemoryWithHistory>;
    /** @throws a coded 404 for an id that is not this user's. */
    change(userId: string, id: string, change: MemoryChange): Awaitable<Memory>;
    /** @throws a coded 404 for an id that is not this user's. */
    forget(userId: string, id: string): Awaitable<void>;
  };
  consents: {
    read(userId: string): Awaitable<Consents>;
    change(userId: string, purpose: ConsentPurpose, granted: boolean): Awaitable<Consents>;
  };
  privacy(userId: string): Awaitable<PrivacyReport>;
  deleteStored(userId: string): Awaitable<void>;
  onDropped(
    listener: (userId: string, conversationId: string, reason: DropReason) => void,
  ): () => void;
}

/** What the server needs of a model's runtime. */
export interface RuntimePort {
  describe(): ModelDescription;
}

export interface User {
  id: string;
  role: 'owner' | 'admin' | 'member' | 'service';
}

/** What the server needs of the store. */
export interface StorePort {
  users: {
    create(user: User): Awaitable<unknown>;
    list(): Awaitable<readonly User[]>;
  };
  signIns: {
    create(signIn: { tokenHash: string; userId: string; expiresAt: number }): Awaitable<unknown>;
    find(
      tokenHash: string,
    ): Awaitable<{ userId: string; role: User['role']; expiresAt: number } | null>;
    revoke(tokenHash: string): Awaitable<unknown>;
  };
  ready(): boolean;
}
