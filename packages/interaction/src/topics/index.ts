export { countTopics, newTopicFrequencies, type TopicFrequencies } from './topic-frequencies.ts';
export { TOPICS_PER_TURN, topicsOf } from './topics-of.ts';
export { TOPICS } from './vocabulary.ts';
