import * as z from 'zod/mini';
import { adaptation } from '../adaptation.ts';
import { identifier } from '../identifiers.ts';
import { account, passphraseSignIn, signIn } from './account.ts';
import { axisChange, axisParameters } from './adaptation.ts';
import { addedModelName, addedModels, modelAddition, newModelFile } from './added-models.ts';
import { apiKeyList, madeApiKey, newApiKey } from './api-keys.ts';
import {
  connection,
  connectionChange,
  connectionList,
  connectionTest,
  foundServers,
  modelChoices,
  newConnection,
} from './connections.ts';
import { consentChange, consentParameters, consents } from './consents.ts';
import {
  constitutionReport,
  constitutionTrial,
  constitutionTried,
  newConstitution,
} from './constitution.ts';
import { conversation, conversationList } from './conversations.ts';
import {
  ceremony,
  credentials,
  currentPassphrase,
  newPasskey,
  passkeySignIn,
  passphraseChange,
  profileChange,
} from './credentials.ts';
import { diary, diarySessionTurns, page } from './diary.ts';
import { erasureReport } from './erasure.ts';
import { exportQuery } from './export.ts';
import { health } from './health.ts';
import { memory, memoryChange, memoryList, memoryWithHistory, newMemory } from './memories.ts';
import { modelList } from './models.ts';
import {
  acceptInvitation,
  invitationOffer,
  invitationSecret,
  invitedPasskey,
  madeInvitation,
  newInvitation,
  people,
  personChange,
} from './people.ts';
import { priceTable } from './prices.ts';
import { privacyReport } from './privacy.ts';
import { rating, ratingParameters } from './ratings.ts';
import { receiptCheck, receiptList } from './receipts.ts';
import { madeRecovery, recovery } from './recovery.ts';
import { newestRedTeam } from './red-team.ts';
import type { Action } from './roles.ts';
import { routerLog, routerSimulation } from './router.ts';
import { signInList, socketTicket } from './sign-ins.ts';
import { sleepReport, sleepRequest, sleepStatus } from './sleep.ts';
import { rotationRequest, vaultReport } from './vault.ts';

type Schema = z.ZodMiniType;

/** One REST operation: the only place its path, its shapes and its meaning are written. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  /** Whether a signed-in session is needed. */
  readonly access: 'open' | 'signedIn';
  /** What the role of the asking user must allow; `app.use` where it is not said. */
  readonly action?: Action;
  /** Also open to commands of whoever may read the data directory of the running server. */
  readonly local?: true;
  /** Ten a minute for each user: it costs much work. */
  readonly costly?: true;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Absent: 204 without a body. */
  readonly response?: Schema;
  /** Answers with a file that is written while it is sent. */
  readonly file?: true;
  /** What a 503 answers, where that is no failure. */
  readonly unavailable?: Schema;
}

const byId = z.strictObject({ id: identifier });

/** All REST operations by id. The server, the app's client and the OpenAPI document read this table. */
export const OPERATIONS = {
  livez: {
    method: 'GET',
    path: '/livez',
    summary: 'Whether the process is alive.',
    access: 'open',
    response: health,
  },
  readyz: {
    method: 'GET',
    path: '/readyz',
    summary: 'Whether turns can be answered; 503 while starting or draining.',
    access: 'open',
    response: health,
    unavailable: health,
  },
  signIn: {
    method: 'POST',
    path: '/api/session',
    summary: 'Signs in with the secret of the one-time link.',
    access: 'open',
    body: signIn,
    response: account,
  },
  account: {
    method: 'GET',
    path: '/api/session',
    summary: 'Who is signed in.',
    access: 'signedIn',
    response: account,
  },
  signOut: {
    method: 'DELETE',
    path: '/api/session',
    summary: 'Signs out this browser.',
    access: 'signedIn',
  },
  signInWithPassphrase: {
    method: 'POST',
    path: '/api/session/passphrase',
    summary: 'Signs in with a name and a passphrase.',
    access: 'open',
    body: passphraseSignIn,
    response: account,
  },
  beginPasskeySignIn: {
    method: 'POST',
    path: '/api/session/passkey/challenge',
    summary: 'Begins signing in with a passkey.',
    access: 'open',
    response: ceremony,
  },
  signInWithPasskey: {
    method: 'POST',
    path: '/api/session/passkey',
    summary: 'Signs in with what a passkey answered.',
    access: 'open',
    body: passkeySignIn,
    response: account,
  },
  readInvitation: {
    method: 'POST',
    path: '/api/invitation',
    summary: 'What an invitation offers; it stays unused.',
    access: 'open',
    body: invitationSecret,
    response: invitationOffer,
  },
  beginInvitedPasskey: {
    method: 'POST',
    path: '/api/invitation/challenge',
    summary: 'Begins making the passkey of somebody who was invited.',
    access: 'open',
    body: invitedPasskey,
    response: ceremony,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/api/invitation/accept',
    summary: 'Uses up an invitation: makes the person and signs in.',
    access: 'open',
    body: acceptInvitation,
    response: account,
  },
  listSignIns: {
    method: 'GET',
    path: '/api/sign-ins',
    summary: 'The browsers in which the signed-in user is signed in.',
    access: 'signedIn',
    response: signInList,
  },
  endSignIn: {
    method: 'DELETE',
    path: '/api/sign-ins/:id',
    summary: 'Signs out one browser of the signed-in user.',
    access: 'signedIn',
    params: byId,
  },
  signOutEverywhere: {
    method: 'DELETE',
    path: '/api/sign-ins',
    summary: 'Signs out the signed-in user in every browser, this one too.',
    access: 'signedIn',
  },
  makeSocketTicket: {
    method: 'POST',
    path: '/api/socket-ticket',
    summary: 'A ticket that opens one socket within 30 seconds.',
    access: 'signedIn',
    response: socketTicket,
  },
  changeProfile: {
    method: 'PATCH',
    path: '/api/profile',
    summary: 'Changes the name of the signed-in user.',
    access: 'signedIn',
    body: profileChange,
    response: account,
  },
  readCredentials: {
    method: 'GET',
    path: '/api/credentials',
    summary: 'How the signed-in user can sign in.',
    access: 'signedIn',
    response: credentials,
  },
  changePassphrase: {
    method: 'POST',
    path: '/api/credentials/passphrase',
    summary: 'Sets the passphrase and signs out every other browser.',
    access: 'signedIn',
    costly: true,
    body: passphraseChange,
  },
  beginPasskey: {
    method: 'POST',
    path: '/api/credentials/passkeys/challenge',
    summary: 'Begins making a passkey.',
    access: 'signedIn',
    costly: true,
    body: currentPassphrase,
    response: ceremony,
  },
  addPasskey: {
    method: 'POST',
    path: '/api/credentials/passkeys',
    summary: 'Keeps a passkey that was made.',
    access: 'signedIn',
    costly: true,
    body: newPasskey,
    response: credentials,
  },
  removePasskey: {
    method: 'POST',
    path: '/api/credentials/passkeys/:id/remove',
    summary: 'Removes a passkey.',
    access: 'signedIn',
    costly: true,
    params: byId,
    body: currentPassphrase,
  },
  listPeople: {
    method: 'GET',
    path: '/api/people',
    summary: 'The people of this installation and the open invitations.',
    access: 'signedIn',
    action: 'people.read',
    query: page,
    response: people,
  },
  invite: {
    method: 'POST',
    path: '/api/people/invitations',
    summary: 'Makes an invitation; its secret is told this once.',
    access: 'signedIn',
    action: 'people.invite',
    body: newInvitation,
    response: madeInvitation,
  },
  withdrawInvitation: {
    method: 'DELETE',
    path: '/api/people/invitations/:id',
    summary: 'Withdraws an invitation.',
    access: 'signedIn',
    action: 'people.invite',
    params: byId,
  },
  changePerson: {
    method: 'PATCH',
    path: '/api/people/:id',
    summary: 'Changes the role of a person.',
    access: 'signedIn',
    action: 'people.change',
    params: byId,
    body: personChange,
  },
  signOutPerson: {
    method: 'POST',
    path: '/api/people/:id/sign-out',
    summary: 'Signs out a person in every browser.',
    access: 'signedIn',
    action: 'people.change',
    params: byId,
  },
  removePerson: {
    method: 'DELETE',
    path: '/api/people/:id',
    summary: 'Removes a person and erases everything kept of them.',
    access: 'signedIn',
    action: 'people.remove',
    costly: true,
    params: byId,
  },
  makeRecovery: {
    method: 'POST',
    path: '/api/people/:id/recovery',
    summary: 'Makes a one-time link for a person who forgot their passphrase.',
    access: 'signedIn',
    action: 'people.recover',
    params: byId,
    response: madeRecovery,
  },
  recover: {
    method: 'POST',
    path: '/api/recovery',
    summary: 'Sets a new passphrase with the secret of a recovery link, and signs in.',
    access: 'open',
    body: recovery,
    response: account,
  },
  eraseAccount: {
    method: 'POST',
    path: '/api/account/erase',
    summary: 'Erases the signed-in user with everything kept of them, and proves it by a search.',
    access: 'signedIn',
    costly: true,
    body: currentPassphrase,
    response: erasureReport,
  },
  readVault: {
    method: 'GET',
    path: '/api/vault',
    summary: 'How old the encryption keys are, and whether they are being replaced.',
    access: 'signedIn',
    response: vaultReport,
  },
  rotateKeys: {
    method: 'POST',
    path: '/api/vault/rotation',
    summary:
      'Replaces encryption keys, one’s own or everybody’s, and seals anew while turns go on.',
    access: 'signedIn',
    costly: true,
    body: rotationRequest,
    response: vaultReport,
  },
  listConversations: {
    method: 'GET',
    path: '/api/conversations',
    summary: 'The conversations that are in memory.',
    access: 'signedIn',
    response: conversationList,
  },
  readConversation: {
    method: 'GET',
    path: '/api/conversations/:id',
    summary: 'One conversation, from memory.',
    access: 'signedIn',
    params: byId,
    response: conversation,
  },
  dropConversation: {
    method: 'DELETE',
    path: '/api/conversations/:id',
    summary: 'Drops a conversation from memory.',
    access: 'signedIn',
    params: byId,
  },
  rateAnswer: {
    method: 'POST',
    path: '/api/answers/:turnId/rating',
    summary: 'Rates, once, an answer whose model was chosen by `auto`.',
    access: 'signedIn',
    params: ratingParameters,
    body: rating,
  },
  readAdaptation: {
    method: 'GET',
    path: '/api/adaptation',
    summary: 'The eight axes with their evidence.',
    access: 'signedIn',
    response: adaptation,
  },
  changeAxis: {
    method: 'PATCH',
    path: '/api/adaptation/:axis',
    summary: 'Sets, pins or switches one axis.',
    access: 'signedIn',
    params: axisParameters,
    body: axisChange,
    response: adaptation,
  },
  undoAdaptation: {
    method: 'POST',
    path: '/api/adaptation/undo',
    summary: 'Takes back the last change of the adaptation.',
    access: 'signedIn',
    response: adaptation,
  },
  readDiary: {
    method: 'GET',
    path: '/api/diary',
    summary: 'Sessions as numbers, newest first.',
    access: 'signedIn',
    query: page,
    response: diary,
  },
  readDiarySession: {
    method: 'GET',
    path: '/api/diary/:id',
    summary: 'The turns of one session as numbers.',
    access: 'signedIn',
    params: byId,
    response: diarySessionTurns,
  },
  deleteDiarySession: {
    method: 'DELETE',
    path: '/api/diary/:id',
    summary: 'Deletes one session and its turns.',
    access: 'signedIn',
    params: byId,
  },
  readPrivacy: {
    method: 'GET',
    path: '/api/privacy',
    summary: 'What is stored here and what left this machine.',
    access: 'signedIn',
    response: privacyReport,
  },
  listReceipts: {
    method: 'GET',
    path: '/api/receipts',
    summary: 'What of the signed-in user left this machine, newest first; never what it said.',
    access: 'signedIn',
    query: page,
    response: receiptList,
  },
  verifyReceipts: {
    method: 'POST',
    path: '/api/receipts/verify',
    summary: 'Checks the chain of all receipts from end to end.',
    access: 'signedIn',
    costly: true,
    response: receiptCheck,
  },
  deleteStored: {
    method: 'DELETE',
    path: '/api/privacy/stored',
    summary: 'Deletes everything measured about the signed-in user.',
    access: 'signedIn',
  },
  listMemories: {
    method: 'GET',
    path: '/api/memories',
    summary: 'What the signed-in user asked to be remembered, newest first.',
    access: 'signedIn',
    query: page,
    response: memoryList,
  },
  createMemory: {
    method: 'POST',
    path: '/api/memories',
    summary: 'Remembers a text, sealed under the key of its owner.',
    access: 'signedIn',
    body: newMemory,
    response: memory,
  },
  readMemory: {
    method: 'GET',
    path: '/api/memories/:id',
    summary: 'One memory with its earlier wordings.',
    access: 'signedIn',
    params: byId,
    response: memoryWithHistory,
  },
  changeMemory: {
    method: 'PATCH',
    path: '/api/memories/:id',
    summary: 'Rewords a memory, or says which connections may be told it.',
    access: 'signedIn',
    params: byId,
    body: memoryChange,
    response: memory,
  },
  forgetMemory: {
    method: 'DELETE',
    path: '/api/memories/:id',
    summary: 'Forgets a memory and its earlier wordings.',
    access: 'signedIn',
    params: byId,
  },
  readConsents: {
    method: 'GET',
    path: '/api/consents',
    summary: 'What the signed-in user allows, with the ledger of every change.',
    access: 'signedIn',
    response: consents,
  },
  changeConsent: {
    method: 'PATCH',
    path: '/api/consents/:purpose',
    summary: 'Allows a purpose, or withdraws it.',
    access: 'signedIn',
    params: consentParameters,
    body: consentChange,
    response: consents,
  },
  readConstitution: {
    method: 'GET',
    path: '/api/constitution',
    summary: 'The constitution in force, and how often it decided what.',
    access: 'signedIn',
    response: constitutionReport,
  },
  tryConstitution: {
    method: 'POST',
    path: '/api/constitution/try',
    summary: 'Judges a text by the constitution in force or by a draft; nothing is kept.',
    access: 'signedIn',
    body: constitutionTrial,
    response: constitutionTried,
  },
  saveConstitution: {
    method: 'POST',
    path: '/api/constitution',
    summary: 'Puts a new version of the constitution in force.',
    access: 'signedIn',
    action: 'config.change',
    costly: true,
    body: newConstitution,
    response: constitutionReport,
  },
  readRedTeam: {
    method: 'GET',
    path: '/api/constitution/red-team',
    summary: 'What came of the last attack on a model with `lethe redteam`.',
    access: 'signedIn',
    action: 'config.read',
    response: newestRedTeam,
  },
  exportStored: {
    method: 'GET',
    path: '/api/export',
    summary: 'Everything that is kept of the signed-in user, as signed JSON or as a page to read.',
    access: 'signedIn',
    costly: true,
    query: exportQuery,
    file: true,
  },
  listKeys: {
    method: 'GET',
    path: '/api/keys',
    summary: 'The API keys of the signed-in user.',
    access: 'signedIn',
    local: true,
    action: 'keys.own',
    response: apiKeyList,
  },
  makeKey: {
    method: 'POST',
    path: '/api/keys',
    summary: 'Makes an API key; it is told this once.',
    access: 'signedIn',
    local: true,
    action: 'keys.own',
    body: newApiKey,
    response: madeApiKey,
  },
  revokeKey: {
    method: 'DELETE',
    path: '/api/keys/:id',
    summary: 'Revokes an API key at once.',
    access: 'signedIn',
    local: true,
    action: 'keys.own',
    params: byId,
  },
  readPrices: {
    method: 'GET',
    path: '/api/prices',
    summary: 'What tokens of models elsewhere cost, for budgets in money.',
    access: 'signedIn',
    action: 'config.read',
    response: priceTable,
  },
  changePrices: {
    method: 'POST',
    path: '/api/prices',
    summary: 'Replaces the table of prices.',
    access: 'signedIn',
    action: 'config.change',
    body: priceTable,
    response: priceTable,
  },
  listConnections: {
    method: 'GET',
    path: '/api/connections',
    summary: 'The ways to models elsewhere, without their keys.',
    access: 'signedIn',
    action: 'config.read',
    response: connectionList,
  },
  addConnection: {
    method: 'POST',
    path: '/api/connections',
    summary: 'Adds a way to models elsewhere; its key is sealed.',
    access: 'signedIn',
    action: 'config.change',
    body: newConnection,
    response: connection,
  },
  changeConnection: {
    method: 'PATCH',
    path: '/api/connections/:id',
    summary: 'Changes a connection; what is absent stays, the key too.',
    access: 'signedIn',
    action: 'config.change',
    params: byId,
    body: connectionChange,
    response: connection,
  },
  removeConnection: {
    method: 'DELETE',
    path: '/api/connections/:id',
    summary: 'Removes a connection and its key.',
    access: 'signedIn',
    action: 'config.change',
    params: byId,
  },
  testConnection: {
    method: 'POST',
    path: '/api/connections/:id/test',
    summary: 'Asks a connection for its models; nothing else is sent.',
    access: 'signedIn',
    action: 'config.change',
    costly: true,
    params: byId,
    response: connectionTest,
  },
  findServers: {
    method: 'POST',
    path: '/api/connections/search',
    summary: 'Looks for model servers on this machine; none is used before it is added.',
    access: 'signedIn',
    action: 'config.change',
    costly: true,
    response: foundServers,
  },
  listModelChoices: {
    method: 'GET',
    path: '/api/model-choices',
    summary: 'What may be asked, and where it runs.',
    access: 'signedIn',
    response: modelChoices,
  },
  readRouterLog: {
    method: 'GET',
    path: '/api/router/log',
    summary: 'What the router and other ways to choose earn, estimated from its own choices.',
    access: 'signedIn',
    costly: true,
    response: routerLog,
  },
  simulateRouter: {
    method: 'POST',
    path: '/api/router/simulation',
    summary: 'Lets the router learn in an invented world, beside ways that never learn.',
    access: 'signedIn',
    action: 'config.read',
    costly: true,
    response: routerSimulation,
  },
  listModels: {
    method: 'GET',
    path: '/api/models',
    summary: 'The models that can answer.',
    access: 'signedIn',
    response: modelList,
  },
  listAddedModels: {
    method: 'GET',
    path: '/api/added-models',
    summary: 'The models that were added, with their hashes, and the newest addition.',
    access: 'signedIn',
    action: 'config.read',
    response: addedModels,
  },
  addModel: {
    method: 'POST',
    path: '/api/added-models',
    summary: 'Begins to copy, check and sign a model file of the machine where Lethe runs.',
    access: 'signedIn',
    action: 'config.change',
    costly: true,
    body: newModelFile,
    response: modelAddition,
  },
  stopAddingModel: {
    method: 'DELETE',
    path: '/api/added-models',
    summary: 'Stops the addition that is under way; nothing of it stays.',
    access: 'signedIn',
    action: 'config.change',
  },
  removeAddedModel: {
    method: 'DELETE',
    path: '/api/added-models/:id',
    summary: 'Removes a model that was added.',
    access: 'signedIn',
    action: 'config.change',
    params: addedModelName,
  },
  readSleep: {
    method: 'GET',
    path: '/api/sleep',
    summary: 'How Lethe sleeps: its state, its last sleeps step by step, what it measures.',
    access: 'signedIn',
    local: true,
    response: sleepReport,
  },
  sleepNow: {
    method: 'POST',
    path: '/api/sleep',
    summary: 'Lets Lethe fall asleep now.',
    access: 'signedIn',
    local: true,
    action: 'config.change',
    costly: true,
    body: sleepRequest,
    response: sleepStatus,
  },
  wake: {
    method: 'POST',
    path: '/api/sleep/wake',
    summary: 'Wakes Lethe; what was under way is undone.',
    access: 'signedIn',
    local: true,
    action: 'config.change',
    response: sleepStatus,
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof OPERATIONS;
