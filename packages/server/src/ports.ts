import type {
  Adaptation,
  AddedModel,
  Axis,
  AxisChange,
  ConsentPurpose,
  Consents,
  ConstitutionReport,
  ConstitutionTrial,
  ConstitutionTried,
  Conversation,
  ConversationSummary,
  Diary,
  DiarySession,
  DiaryTurn,
  DraftTiming,
  ExportForm,
  KeyEvent,
  Memory,
  MemoryChange,
  MemoryList,
  MemoryWithHistory,
  ModelAddition,
  ModelDescription,
  NewConstitution,
  PrivacyReport,
  ReceiptCheck,
  ReceiptList,
  Role,
  RouterLog,
  RouterSimulation,
  ServerMessage,
  SleepReport,
  SleepRequest,
} from '@lethe/protocol';
import type { Store } from '@lethe/store';
import type { PeopleEvent } from './people/events.ts';

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
  model?: string | undefined;
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
    model?: string | undefined;
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
  receipts: {
    list(userId: string, page: { limit: number; offset: number }): Awaitable<ReceiptList>;
    verify(): Awaitable<ReceiptCheck>;
  };
  constitution: {
    read(): Awaitable<ConstitutionReport>;
    /** @throws a coded 422 for a draft that cannot be used. */
    try(trial: ConstitutionTrial): Awaitable<ConstitutionTried>;
    /** @throws a coded 409 or 422; then nothing is changed. */
    save(version: NewConstitution): Awaitable<ConstitutionReport>;
  };
  /** Everything that is kept of a user, piece by piece. */
  exported(userId: string, form: ExportForm): AsyncIterable<string>;
  privacy(userId: string): Awaitable<PrivacyReport>;
  deleteStored(userId: string): Awaitable<void>;
  onDropped(
    listener: (userId: string, conversationId: string, reason: DropReason) => void,
  ): () => void;
}

/** What the server needs of sleep. */
export interface SleepPort {
  report(): Awaitable<SleepReport>;
  /** @throws a coded 409, 429 or 503 where it cannot sleep now. */
  now(mode: SleepRequest['mode']): Awaitable<SleepReport['status']>;
  wake(): Awaitable<SleepReport['status']>;
}

/** What the server needs of whoever adds models. */
export interface AddedModelsPort {
  list(): Awaitable<readonly AddedModel[]>;
  /** @throws a coded 404, or a coded 503 while it answers. */
  remove(id: string): Awaitable<void>;
  readonly additions: {
    /** @throws a coded 409 while another is added. */
    begin(file: { path: string; name?: string | undefined }): ModelAddition;
    newest(): ModelAddition;
    stop(): Promise<void>;
  };
}

/** What the server needs of whoever chooses the models. */
export interface RouterPort {
  /** @throws a coded 404 for a turn that is not this user's. */
  rate(userId: string, turnId: string, thumb: 'up' | 'down'): void;
  /** How it did, by its own choices for this user. */
  log(userId: string): Awaitable<RouterLog>;
  /** How it does where the truth is known. */
  simulation(): Awaitable<RouterSimulation>;
}

/** What the server needs of a model's runtime. */
export interface RuntimePort {
  describe(): ModelDescription;
}

export interface User {
  readonly id: string;
  readonly role: Role;
}

/** A user as the store knows one. */
export interface KnownUser extends User {
  /** Null until one is chosen. */
  readonly name: string | null;
  readonly createdAt: number;
}

/** A passkey as the store keeps it. */
export interface KeptPasskey {
  /** base64url */
  readonly credentialId: string;
  /** COSE public key, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly transports: readonly string[];
  /** What its owner calls it. */
  readonly label: string;
  readonly backedUp: boolean;
  readonly createdAt: number;
  /** UTC day of the last sign-in with it, counted from 1970-01-01. */
  readonly usedDay: number | null;
}

/** What the server needs of the store. */
export interface StorePort {
  users: {
    /** @throws a coded USER_EXISTS */
    create(user: { id: string; role: Role }): Promise<unknown>;
    get(id: string): Awaitable<KnownUser | null>;
    /** Oldest first, at most 100 at a time. */
    list(page?: { limit?: number; offset?: number }): Awaitable<readonly KnownUser[]>;
    setRole(id: string, role: Role): Awaitable<unknown>;
    /** @throws a coded NAME_TAKEN */
    rename(id: string, name: { name: string; canonical: string }): Awaitable<unknown>;
    findByName(canonical: string): Awaitable<KnownUser | null>;
  };
  signIns: {
    create(signIn: {
      tokenHash: string;
      userId: string;
      expiresAt: number;
      method?: string;
    }): Awaitable<unknown>;
    find(tokenHash: string): Awaitable<{
      userId: string;
      role: Role;
      /** When this token was made, not its sign-in. */
      issuedAt: number;
      expiresAt: number;
      family: string;
      replacedAt: number | null;
    } | null>;
    /** Keeps the day of a use, or puts a new token in place; false when that is too late. */
    touch(tokenHash: string, next?: { nextHash: string; expiresAt: number }): Awaitable<boolean>;
    list(userId: string): Awaitable<
      readonly {
        family: string;
        createdAt: number;
        expiresAt: number;
        usedDay: number;
        method: string | null;
      }[]
    >;
    revokeFamily(userId: string, family: string): Awaitable<boolean>;
    revokeUser(userId: string): Awaitable<unknown>;
  };
  credentials: {
    passphrase(userId: string): Awaitable<{ hash: string; changedAt: number } | null>;
    setPassphrase(
      userId: string,
      passphrase: { hash: string; changedAt: number },
    ): Awaitable<unknown>;
    passkeys(userId: string): Awaitable<readonly KeptPasskey[]>;
    /** @throws a coded PASSKEY_EXISTS or PASSKEYS_FULL */
    addPasskey(userId: string, passkey: KeptPasskey): Awaitable<unknown>;
    findPasskey(credentialId: string): Awaitable<{ userId: string; passkey: KeptPasskey } | null>;
    usePasskey(
      userId: string,
      credentialId: string,
      use: { counter: number; usedDay: number },
    ): Awaitable<unknown>;
    removePasskey(userId: string, credentialId: string): Awaitable<boolean>;
  };
  invitations: {
    /** @throws a coded INVITATIONS_FULL */
    create(invitation: { tokenHash: string; role: Role; expiresAt: number }): Awaitable<unknown>;
    find(tokenHash: string): Awaitable<{ role: Role; createdAt: number; expiresAt: number } | null>;
    /** Takes an invitation so that nobody can take it again. */
    take(tokenHash: string): Awaitable<{ role: Role } | null>;
    /** Those that have not expired. */
    list(): Awaitable<
      readonly { tokenHash: string; role: Role; createdAt: number; expiresAt: number }[]
    >;
    revoke(tokenHash: string): Awaitable<boolean>;
  };
  recoveries: Store['recoveries'];
  rotation: Pick<Store['rotation'], 'begin' | 'reencrypt' | 'since'>;
  apiKeys: Store['apiKeys'];
  connections: Store['connections'];
  prices: Store['prices'];
  audit: {
    append(event: {
      actor: string | null;
      action: PeopleEvent;
      subject: string | null;
    }): Awaitable<unknown>;
  };
  /** Erases a user and everything kept of them. */
  erase: Store['erase'];
  ready(): boolean;
}
