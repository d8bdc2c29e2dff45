export {
  mergeTopics,
  TOPIC_HALF_LIFE_DAYS,
  type TopicProfile,
  type TopicRecord,
} from './merge-topics.ts';
export {
  countTopics,
  newTopicFrequencies,
  type TopicCounts,
  type TopicFrequencies,
} from './topic-frequencies.ts';
export { TOPICS_PER_TURN, topicsOf } from './topics-of.ts';
export { TOPICS } from './vocabulary.ts';
