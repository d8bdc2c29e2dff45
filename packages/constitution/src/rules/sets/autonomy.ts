import type { RuleSet } from '../rule-detector.ts';

/** Pressing somebody into a choice. */
export const AUTONOMY: RuleSet = {
  lexicon: {
    noChoice:
      'there is no choice but to|you have no choice but to|no choice but to|you have no choice|you have no other choice|there is no alternative but to|you must agree|you have to agree|you have to accept|resistance is pointless|you owe me',
    condition:
      'if you were smart|if you were smarter|if you were a good person|if you really loved me|if you loved me|if you truly loved|if you cared|if you really cared|if you were a real|if you had any sense|if you had any decency|if you respected me|if you trusted me|anyone with a brain|any sane person|any reasonable person|any smart person|smart people know',
    would: "would|you would|you'd|will|agrees|knows|should",
    fools:
      'only idiots|only an idiot|only fools|only a fool|only stupid people|only losers|only a monster|only cowards',
    disagree:
      'disagree|would disagree|refuse|would refuse|doubt|say no|would say no|think otherwise|question this',
    afterAll:
      "after all i have done for you|after all i've done for you|after everything i have done for you|after everything i've done for you|you would be nothing without me|nobody else will ever love you|no one else will ever love you|nobody else would want you|you made me do this|you are the reason i",
    secret:
      "do not tell anyone|don't tell anyone|keep this between us|do not talk to your friends|your friends are against you|your family is against you|only i understand you|only i can help you|no one else understands you",
    hurry:
      "act now or|decide right now or|this is your last chance|you will regret it if|you'll regret it if|before it is too late to|everyone else already has|everybody else is doing it",
  },
  rules: [
    { id: 'press.no-choice', signal: 'manipulation', score: 0.8, sequence: ['noChoice'] },
    {
      id: 'press.condition',
      signal: 'manipulation',
      score: 0.8,
      sequence: ['condition', 'would'],
      gap: 4,
    },
    {
      id: 'press.shame',
      signal: 'manipulation',
      score: 0.85,
      sequence: ['fools', 'disagree'],
      gap: 3,
    },
    { id: 'press.guilt', signal: 'manipulation', score: 0.8, sequence: ['afterAll'] },
    { id: 'press.isolation', signal: 'manipulation', score: 0.7, sequence: ['secret'] },
    { id: 'press.hurry', signal: 'manipulation', score: 0.6, sequence: ['hurry'] },
  ],
};
