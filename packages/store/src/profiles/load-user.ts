import {
  type AdaptationModel,
  newTopicFrequencies,
  newUserModel,
  type TopicFrequencies,
  type UserModel,
} from '@lethe/interaction';
import type { StoreContext } from '../context.ts';
import { rowName } from '../sealing/sealed-column.ts';
import {
  adaptationColumn,
  type KeptTopics,
  NO_TOPICS,
  topicsColumn,
  userModelColumn,
} from './profile-columns.ts';

export interface LoadedUser {
  user: UserModel;
  adaptation: AdaptationModel;
  topicFrequencies: TopicFrequencies;
}

/** What is known of a user's typing; null before the first turn and after erasure. */
export async function loadUser(
  { queries, sealing }: StoreContext,
  userId: string,
): Promise<LoadedUser | null> {
  const profile = await queries
    .selectFrom('profiles')
    .selectAll()
    .where('user', '=', sealing.keyed(userId))
    .executeTakeFirst();
  if (!profile) return null;
  const sealer = await sealing.of(userId);
  const { user_model: model, adaptation, topics } = profile;
  return {
    user: model ? userModelColumn.open(sealer, rowName(), model) : newUserModel(),
    adaptation: adaptationColumn.open(sealer, rowName(), adaptation),
    topicFrequencies: frequencies(
      topics ? topicsColumn.open(sealer, rowName(), topics) : NO_TOPICS,
    ),
  };
}

function frequencies({ faded, ...whole }: KeptTopics): TopicFrequencies {
  const { turns, counts } = faded ?? whole;
  const all = [...newTopicFrequencies().counts];
  for (const [topic, times] of Object.entries(counts)) all[Number(topic)] = times;
  return { turns, counts: all };
}
