import type { OperationId } from '@lethe/protocol';

/** How one operation is sent the canary, besides its address, its headers and a body that is no JSON. */
export interface OperationInput {
  /** A body that the operation takes, with the canary in every text of it. */
  readonly body?: (canary: string) => unknown;
  /** Its query, likewise. */
  readonly query?: (canary: string) => Record<string, string>;
  /** It ends what the others need, so it comes last. */
  readonly last?: true;
}

const NO_INPUT: OperationInput = {};

const secret = (canary: string) => canary.padEnd(43, 'A').slice(0, 43);
const answer = (canary: string) => ({
  id: canary,
  rawId: canary,
  type: 'public-key',
  clientExtensionResults: { [canary]: canary },
  response: {
    clientDataJSON: canary,
    attestationObject: canary,
    authenticatorData: canary,
    signature: canary,
    userHandle: canary,
    transports: [canary],
  },
});
const draft = (canary: string) => ({
  sensitivity: 'high',
  principles: [
    {
      ...{ id: 'own', title: canary, text: canary, instead: canary, action: 'block' },
      ...{ weight: 1, appliesTo: ['input'], signals: { harmfulRequest: 0.1 } },
      examples: [{ text: canary, verdict: 'block' }],
    },
  ],
});
const phrase = (canary: string) => `a passphrase with ${canary}`;

/** Every operation there is: one that is missing here does not compile, and the proof does not run. */
export const OPERATION_INPUTS: Readonly<Record<OperationId, OperationInput>> = {
  livez: NO_INPUT,
  readyz: NO_INPUT,
  signIn: { body: (canary) => ({ secret: secret(canary) }) },
  account: NO_INPUT,
  signOut: { last: true },
  signInWithPassphrase: { body: (canary) => ({ name: canary, passphrase: phrase(canary) }) },
  beginPasskeySignIn: NO_INPUT,
  signInWithPasskey: { body: (canary) => ({ answer: answer(canary) }) },
  readInvitation: { body: (canary) => ({ secret: secret(canary) }) },
  beginInvitedPasskey: { body: (canary) => ({ secret: secret(canary), name: canary }) },
  acceptInvitation: {
    body: (canary) => ({ secret: secret(canary), name: canary, passphrase: phrase(canary) }),
  },
  listSignIns: NO_INPUT,
  endSignIn: NO_INPUT,
  signOutEverywhere: { last: true },
  makeSocketTicket: NO_INPUT,
  changeProfile: { body: (canary) => ({ name: canary }) },
  readCredentials: NO_INPUT,
  changePassphrase: { body: (canary) => ({ passphrase: phrase(canary) }) },
  beginPasskey: { body: (canary) => ({ current: phrase(canary) }) },
  addPasskey: { body: (canary) => ({ name: canary, answer: answer(canary) }) },
  removePasskey: { body: (canary) => ({ current: phrase(canary) }) },
  listPeople: { query: (canary) => ({ limit: '10', offset: '0', [canary]: canary }) },
  invite: { body: () => ({ role: 'member' }) },
  withdrawInvitation: NO_INPUT,
  changePerson: { body: () => ({ role: 'member' }) },
  signOutPerson: NO_INPUT,
  removePerson: NO_INPUT,
  makeRecovery: NO_INPUT,
  recover: { body: (canary) => ({ secret: secret(canary), passphrase: phrase(canary) }) },
  eraseAccount: { body: (canary) => ({ current: phrase(canary) }) },
  readVault: NO_INPUT,
  rotateKeys: { body: () => ({ whose: 'own' }) },
  listConversations: NO_INPUT,
  readConversation: NO_INPUT,
  dropConversation: NO_INPUT,
  rateAnswer: { body: (canary) => ({ thumb: 'up', [canary]: canary }) },
  readAdaptation: NO_INPUT,
  changeAxis: { body: (canary) => ({ value: canary }) },
  undoAdaptation: NO_INPUT,
  readDiary: { query: (canary) => ({ limit: canary }) },
  readDiarySession: NO_INPUT,
  deleteDiarySession: NO_INPUT,
  readPrivacy: NO_INPUT,
  deleteStored: { last: true },
  listMemories: { query: (canary) => ({ offset: canary }) },
  createMemory: {
    body: (canary) => ({
      text: `Write to ${canary}@example.com about the card 4111 1111 1111 1111`,
    }),
  },
  readMemory: NO_INPUT,
  changeMemory: {
    body: (canary) => ({ text: `Reworded ${canary}`, tellable: { [canary]: true } }),
  },
  forgetMemory: NO_INPUT,
  readConsents: NO_INPUT,
  changeConsent: { body: () => ({ granted: true }) },
  readConstitution: NO_INPUT,
  tryConstitution: {
    body: (canary) => ({ text: `How to harm ${canary}`, direction: 'input', draft: draft(canary) }),
  },
  readRedTeam: NO_INPUT,
  // What an owner saves is a setting, kept as it is written: so this one is not the version to replace.
  saveConstitution: { body: (canary) => ({ draft: draft(canary), replaces: '0'.repeat(64) }) },
  readRouterLog: NO_INPUT,
  simulateRouter: NO_INPUT,
  listAddedModels: NO_INPUT,
  addModel: { body: (canary) => ({ path: `/nowhere/${canary}`, [canary]: canary }) },
  stopAddingModel: NO_INPUT,
  removeAddedModel: NO_INPUT,
  listReceipts: { query: (canary) => ({ offset: canary }) },
  verifyReceipts: NO_INPUT,
  listKeys: NO_INPUT,
  makeKey: { body: (canary) => ({ label: 'Client', models: [canary], [canary]: canary }) },
  revokeKey: NO_INPUT,
  listConnections: NO_INPUT,
  addConnection: {
    body: (canary) => ({ id: canary, name: canary, baseUrl: `http://127.0.0.1:9/${canary}` }),
  },
  changeConnection: { body: (canary) => ({ name: canary, key: canary }) },
  removeConnection: NO_INPUT,
  testConnection: NO_INPUT,
  findServers: NO_INPUT,
  listModelChoices: NO_INPUT,
  readPrices: NO_INPUT,
  changePrices: { body: (canary) => ({ prices: [{ model: canary, [canary]: canary }] }) },
  exportStored: { query: (canary) => ({ form: canary }) },
  listModels: NO_INPUT,
  readSleep: NO_INPUT,
  sleepNow: { body: () => ({ mode: 'light' }) },
  wake: NO_INPUT,
};
