import type { StorePort } from '../ports.ts';

/** What the audit log says of people and their ways in; numbers and words of this list only. */
export type PeopleEvent =
  | 'signIn.done'
  | 'signIn.locked'
  | 'signIn.reused'
  | 'signIn.ended'
  | 'signIn.endedAll'
  | 'credentials.passphrase'
  | 'credentials.passkeyAdded'
  | 'credentials.passkeyRemoved'
  | 'people.renamed'
  | 'people.invited'
  | 'people.withdrawn'
  | 'people.joined'
  | 'people.role'
  | 'people.signedOut'
  | 'people.removed'
  | 'people.recoveryMade'
  | 'people.recovered'
  | 'key.rotated'
  | 'key.retired'
  | 'admin.exported'
  | 'admin.erased'
  | 'admin.dataDeleted'
  | 'constitution.saved'
  | 'connection.added'
  | 'connection.changed'
  | 'connection.removed'
  | 'apiKey.made'
  | 'apiKey.revoked';

/** Records who did what, and to whom. */
export type RecordEvent = (event: {
  /** Who did it; null for a stranger. */
  actor: string | null;
  action: PeopleEvent;
  /** Whom it is about; null where it is nobody or nobody known. */
  subject: string | null;
}) => Promise<void>;

export const recordEvents =
  (store: Pick<StorePort, 'audit'>): RecordEvent =>
  async (event) => {
    await store.audit.append(event);
  };
