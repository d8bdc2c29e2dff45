import { createHash } from 'node:crypto';
import { hashBody, type Receipt } from '@lethe/vault';
import type { Passkey, Store } from '../src/index.ts';
import { measuredTurn } from './measured-turn.ts';

export const hashOf = (number: number): string => number.toString(16).padStart(64, '0');

export const passkey = (changes: Partial<Passkey> = {}): Passkey => ({
  credentialId: 'AQIDBAUGBwgJ',
  publicKey: 'pQECAyYgASFYIA',
  counter: 1,
  transports: ['internal', 'hybrid'],
  label: 'The blue phone, née Kühl',
  backedUp: true,
  createdAt: 1000,
  usedDay: null,
  ...changes,
});

export const PASSPHRASE_HASH = `$argon2id$v=19$m=19456,t=2,p=1$${'A'.repeat(22)}$${'B'.repeat(43)}`;

export const receipt = (changes: Partial<Receipt> = {}): Receipt => ({
  at: 1000,
  destination: 'https://api.example.org',
  masked: { EMAIL: 2 },
  model: 'upstream/large',
  constitution: '1.0.0',
  detector: '1.0.0',
  ...hashBody(Buffer.from('what was sent')),
  ...changes,
});

/** Puts something of one user into every table that can name one, and something into every other. */
export async function fillEverything(store: Store, userId: string): Promise<void> {
  const name = `name-of-${userId}`;
  await store.users.rename(userId, { name, canonical: name });
  await store.credentials.setPassphrase(userId, { hash: PASSPHRASE_HASH, changedAt: 5 });
  const credentialId = createHash('sha256').update(userId).digest('base64url');
  await store.credentials.addPasskey(userId, passkey({ credentialId }));
  const tokenHash = createHash('sha256').update(`token of ${userId}`).digest('hex');
  await store.signIns.create({ tokenHash, userId, expiresAt: 1e15 });
  const secretHash = createHash('sha256').update(`invitation of ${userId}`).digest('hex');
  await store.invitations.create({ tokenHash: secretHash, role: 'member', expiresAt: 1e15 });
  await store.recordTurn(measuredTurn({ userId, turnId: `turn-of-${userId}` }));
  await store.memories.create(userId, { id: `memory-of-${userId}`, text: 'The dog is called Fen' });
  await store.memories.edit(userId, `memory-of-${userId}`, { text: 'The dog is called Fenja' });
  const consent = { purpose: 'cloud', version: 1, granted: true, at: 7 } as const;
  await store.consents.append(userId, consent);
  await store.budgets.spend(userId, 20_000, { calls: 1, bytes: 9 });
  await store.receipts.append(userId, receipt());
  await store.audit.append({ actor: userId, action: 'signIn.done', subject: userId });
  const cycleId = secretHash.slice(0, 16);
  await store.cycles.begin({ id: cycleId, mode: 'light', trigger: 'manual' });
  const step = { step: 'clip', at: 3, decision: 'kept', numbers: { before: 1 }, words: {} };
  await store.journal.append(cycleId, step);
  await store.rotation.begin(userId);
}
