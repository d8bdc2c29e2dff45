import { createHash } from 'node:crypto';
import { hashBody, type Receipt } from '@lethe/vault';
import type { Connection, Passkey, Store } from '../src/index.ts';
import { JUDGED, measuredTurn } from './measured-turn.ts';

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

export const NO_LIMITS = {
  perMinute: null,
  callsPerDay: null,
  tokensPerDay: null,
  microcentsPerDay: null,
} as const;

type NewApiKey = Parameters<Store['apiKeys']['create']>[0];

export const apiKey = (changes: Partial<NewApiKey> = {}): NewApiKey => ({
  id: 'key-1',
  ownerId: 'ada',
  hash: hashOf(9),
  label: 'The editor, née Kühl',
  last4: 'wXyZ',
  scopes: ['chat', 'cloud'],
  models: ['local/*', 'upstream/large'],
  policy: 'enforce',
  limits: { ...NO_LIMITS, perMinute: 600 },
  expiresAt: null,
  ...changes,
});

export const connection = (changes: Partial<Connection> = {}) => ({
  id: 'upstream',
  name: 'The cloud, très loin',
  kind: 'compatible' as const,
  format: 'openai-chat' as const,
  baseUrl: 'https://api.example.org/v1',
  runs: 'cloud' as const,
  key: 'sk-a-secret-of-the-provider',
  models: ['large', 'org/small:free'],
  mode: 'masked' as const,
  ...changes,
});

async function fillKeys(store: Store, ownerId: string): Promise<void> {
  const hash = createHash('sha256').update(`key of ${ownerId}`).digest('hex');
  await store.apiKeys.create(apiKey({ id: `key-of-${ownerId}`, ownerId, hash }));
  await store.keyBudgets.spend(`key-of-${ownerId}`, 20_000, { calls: 1, tokens: 9 });
}

/** What belongs to nobody; done again it stays as it is. */
async function fillInstallation(store: Store): Promise<void> {
  if (!(await store.connections.read('upstream'))) await store.connections.create(connection());
  await store.prices.set([
    { model: 'upstream/large', inputMicrocentsPerToken: 250, outputMicrocentsPerToken: 1000 },
  ]);
  await store.router.write(Buffer.from('numbers'));
  const verdict = { direction: 'input', principle: 'no-harm', verdict: 'block' } as const;
  await store.verdictCounts.add(20_000, verdict, 1);
  await store.ruleHits.add(20_000, { 'harm.asking-person': 1 });
}

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
  await store.recordTurn(measuredTurn({ userId, turnId: `turn-of-${userId}`, judged: JUDGED }));
  await store.memories.create(userId, { id: `memory-of-${userId}`, text: 'The dog is called Fen' });
  await store.memories.edit(userId, `memory-of-${userId}`, { text: 'The dog is called Fenja' });
  const consent = { purpose: 'cloud', version: 1, granted: true, at: 7 } as const;
  await store.consents.append(userId, consent);
  await store.budgets.spend(userId, 20_000, { calls: 1, bytes: 9 });
  await store.receipts.append(userId, receipt());
  await store.audit.append({ actor: userId, action: 'signIn.done', subject: userId });
  await fillKeys(store, userId);
  await fillInstallation(store);
  await store.memories.create(userId, {
    id: `old-memory-of-${userId}`,
    text: 'The dog is a puppy',
  });
  await store.memories.supersede(userId, `old-memory-of-${userId}`, `memory-of-${userId}`);
  const choice = { id: `choice-of-${userId}`, arm: 'local/nano', at: 7, propensity: 0.5 };
  await store.routerChoices.append(userId, { ...choice, features: [0.25, 1], reward: null });
  const recoveryHash = createHash('sha256').update(`recovery of ${userId}`).digest('hex');
  await store.recoveries.create({ tokenHash: recoveryHash, userId, expiresAt: 1e15 });
  const cycleId = secretHash.slice(0, 16);
  await store.cycles.begin({ id: cycleId, mode: 'light', trigger: 'manual' });
  const step = { step: 'clip', at: 3, decision: 'kept', numbers: { before: 1 }, words: {} };
  await store.journal.append(cycleId, step);
  await store.rotation.begin(userId);
}
