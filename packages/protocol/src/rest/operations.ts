import * as z from 'zod/mini';
import { adaptation } from '../adaptation.ts';
import { identifier } from '../identifiers.ts';
import { account, signIn } from './account.ts';
import { axisChange, axisParameters } from './adaptation.ts';
import { consentChange, consentParameters, consents } from './consents.ts';
import { conversation, conversationList } from './conversations.ts';
import { diary, diarySessionTurns, page } from './diary.ts';
import { health } from './health.ts';
import { memory, memoryChange, memoryList, memoryWithHistory, newMemory } from './memories.ts';
import { modelList } from './models.ts';
import { privacyReport } from './privacy.ts';

type Schema = z.ZodMiniType;

/** One REST operation: the only place its path, its shapes and its meaning are written. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Path with `:name` parameters. */
  readonly path: string;
  readonly summary: string;
  /** Whether a signed-in session is needed. */
  readonly access: 'open' | 'signedIn';
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** Absent: 204 without a body. */
  readonly response?: Schema;
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
  listModels: {
    method: 'GET',
    path: '/api/models',
    summary: 'The models that can answer.',
    access: 'signedIn',
    response: modelList,
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof OPERATIONS;
