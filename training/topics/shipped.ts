export { sensitiveTopics } from '../../packages/privacy/src/topics/sensitive-topics.ts';
export { BUCKETS, featureWindows } from '../../packages/privacy/src/topics/topic-features.ts';
export { createTopicModel } from '../../packages/privacy/src/topics/topic-model.ts';
export { TOPICS, type Topic } from '../../packages/privacy/src/topics/topic-words.ts';
export { CLEAN_TEXTS, TOPIC_TEXTS } from '../../packages/privacy/test/topic-texts.ts';
