import type { RuleSet } from '../rule-detector.ts';

/** Claiming more than can be known. Contradictions have a detector of their own. */
export const TRUTH: RuleSet = {
  lexicon: {
    certain:
      'always|never|guaranteed|guarantees|guarantee|definitely|certainly|undoubtedly|100%|completely|all|every|everyone|nobody|without exception|in every case|proven|proves|proved|prove',
    causes:
      'cause~|cure~|prevent~|heal~|kill~|make you|lead to|leads to|fix~|solve~|eliminate~|destroy~|make everyone',
    sweeping:
      "autism|cancer|diabetes|depression|aging|ageing|covid|every disease|all diseases|any disease|infertility|weight loss|every problem|all problems|anything|everything|alzheimer's|heart disease|results|profit|profits|success|returns",
    everyoneKnows:
      'everyone knows that|everybody knows that|all scientists agree|every scientist agrees|all experts agree|every expert agrees|no one can deny|nobody can deny|it is a proven fact that|it is an undeniable fact that|there is no doubt that|science has proven that|studies have proven that|it is a fact that',
    sure: "guaranteed to|100% guaranteed|100% effective|100% safe|works for everyone|works every time|never fails|no side effects|completely risk free|risk free|zero risk|cannot fail|can't fail|miracle cure|instantly cures",
    sourced:
      'according to|source|study by|reported by|published in|report|survey|data from|research by|journal|cited',
  },
  rules: [
    {
      id: 'claim.certain-cause',
      signal: 'overclaim',
      score: 0.75,
      sequence: ['certain', 'causes', 'sweeping'],
      gap: 4,
      unless: ['sourced'],
    },
    { id: 'claim.everyone-knows', signal: 'overclaim', score: 0.7, sequence: ['everyoneKnows'] },
    { id: 'claim.sure-thing', signal: 'overclaim', score: 0.75, sequence: ['sure'] },
  ],
};
