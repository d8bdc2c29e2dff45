/** Everyday messages of the local model's domain, in the order in which the measures ask them. */
export const PROMPTS = [
  'Hello, how are you today?',
  'Can you give me a tip for better sleep?',
  'What do you store about me?',
  'I would like an idea for a simple dinner.',
  'How can I focus when I study?',
  'Thank you, that helps.',
  'Please write a short birthday note for a friend.',
  'What is a good way to plan my day?',
  'How do you adapt to the way I type?',
  'Tell me a joke, please.',
] as const;

export const promptAt = (index: number): string => PROMPTS[index % PROMPTS.length] ?? PROMPTS[0];
