import { describe, expect, test } from 'vitest';
import { isSensitive, SENSITIVE, sensitiveTopics } from './sensitive-topics.ts';

const topicsOf = (text: string): string[] =>
  sensitiveTopics(text)
    .filter(({ score }) => score >= SENSITIVE)
    .map(({ topic }) => topic);

describe('sensitive topics', () => {
  test.each([
    ['I want to die', 'crisis'],
    ['Ich will mich umbringen', 'crisis'],
    ['I was diagnosed with diabetes last week', 'health'],
    ['my password is hunter2', 'credentials'],
    ['How do I pay off my debts?', 'finance'],
    ['My lawyer says the court date is fixed', 'legal'],
    ['He hits me when he is drunk', 'abuse'],
    ["I'm gay and I have told nobody", 'sexuality'],
    ['My boss wants me to sign this', 'employment'],
    ['My daughter cannot sleep', 'minors'],
    ['doctor, the pain and the fever are back', 'health'],
  ])('%s: %s', (text, topic) => expect(topicsOf(text)).toContain(topic));

  test.each([
    'How many tokens fit into the token limit?',
    'Spawn a child process and wait for it',
    'Set an error budget for the service',
    'Is Monday a bank holiday?',
    'Render the child component with props children',
    'The event fired twice, which package manager did that?',
    'Write a haiku about the river bank',
    'using namespace std; std::vector<int> v;',
    'We pay down technical debt each sprint',
    'Play tennis on the tennis court',
    'What is the weather like?',
    '',
  ])('none in %s', (text) => expect(isSensitive(text)).toBe(false));

  test('the same word many times is one word', () =>
    expect(isSensitive('tax '.repeat(5000))).toBe(false));
});
