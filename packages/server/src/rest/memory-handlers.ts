import type { AssistantPort } from '../ports.ts';
import type { Handlers } from './handlers.ts';

type MemoryHandlers = Pick<
  Handlers,
  'listMemories' | 'createMemory' | 'readMemory' | 'changeMemory' | 'forgetMemory'
>;

/** What a person asked to be remembered. */
export const memoryHandlers = (assistant: () => AssistantPort): MemoryHandlers => ({
  listMemories: ({ signedIn, query }) => assistant().memories.list(signedIn.user.id, query),
  createMemory: ({ signedIn, body }) => assistant().memories.create(signedIn.user.id, body),
  readMemory: ({ signedIn, params }) => assistant().memories.read(signedIn.user.id, params.id),
  changeMemory: ({ signedIn, params, body }) =>
    assistant().memories.change(signedIn.user.id, params.id, body),
  forgetMemory: ({ signedIn, params }) => assistant().memories.forget(signedIn.user.id, params.id),
});
