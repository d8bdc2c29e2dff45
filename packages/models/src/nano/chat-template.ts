import { AXES } from '@lethe/protocol';
import type { Style } from '../runtime/runtime.ts';
import type { NanoVocabulary } from './vocabulary.ts';

const NEUTRAL = Object.fromEntries(AXES.map((axis) => [axis, 0.5])) as Style;

/**
 * The form of a nano conversation as a Jinja template, for runtimes that know nothing of styles: every
 * answer is asked for in the neutral one.
 */
export function chatTemplate({ tokenizer, answerIn }: NanoVocabulary): string {
  const names = new Map([...tokenizer.special].map(([name, id]) => [id, name]));
  const call = answerIn(NEUTRAL)
    .map((id) => names.get(id))
    .join('');
  return (
    '<|bos|>{% for message in messages %}' +
    `{% if message['role'] == 'assistant' %}{{ message['content'] }}<|end|>` +
    `{% else %}<|user|>{{ message['content'] }}${call}{% endif %}{% endfor %}`
  );
}
