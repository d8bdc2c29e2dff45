import type { ErasureProof } from '@lethe/store';
import type { AssistantPort, StorePort } from '../ports.ts';
import type { Presence } from '../socket/presence.ts';
import type { TurnRunner } from '../turns/turn-runner.ts';

export interface RemovePersonOptions {
  assistant: () => Pick<AssistantPort, 'conversations'>;
  presence: Presence;
  runner: TurnRunner;
  store: Pick<StorePort, 'signIns' | 'erase'>;
}

/** Ends all that a person has open, then erases what is kept of them. */
export async function removePerson(
  { assistant, presence, runner, store }: RemovePersonOptions,
  userId: string,
): Promise<ErasureProof> {
  await store.signIns.revokeUser(userId);
  presence.signOutUser(userId);
  runner.stopUser(userId);
  const { conversations } = assistant();
  for (const { id } of await conversations.list(userId)) await conversations.drop(userId, id);
  return store.erase(userId);
}
