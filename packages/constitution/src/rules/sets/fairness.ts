import type { RuleSet } from '../rule-detector.ts';

/** Speaking of all members of a group as of one, and of people as less than people. */
export const FAIRNESS: RuleSet = {
  lexicon: {
    all: 'all|every|any|each|always|typical|these|those|all the',
    group:
      'men|women|girls|boys|man|woman|blacks|black people|whites|white people|asians|asian people|latinos|mexicans|jews|jewish people|muslims|christians|hindus|arabs|africans|europeans|americans|chinese|chinese people|indians|immigrants|migrants|refugees|foreigners|gays|gay people|lesbians|trans people|transgender people|homosexuals|old people|elderly people|young people|teenagers|boomers|millennials|disabled people|fat people|poor people|homeless people|blondes|germans|russians|polish people|irish people|gypsies|roma|atheists|people from that country|people from there|people from that place|those people|people like you|people like them|politicians|christian people|the jews|the blacks|the muslims',
    are: "are|is|were|always|never|cannot|can't|all|do|does|only|just|belong|act|lie|steal|cheat|want",
    trait:
      'aggressive|bad|bad drivers|stupid|dumb|lazy|criminals|criminal|thieves|liars|dirty|dangerous|violent|greedy|cheap|weak|emotional|hysterical|inferior|superior|untrustworthy|terrorists|terrorist|evil|disgusting|worthless|ignorant|uneducated|the same|too emotional|bad at|worse at|better at|unable|incapable|rude|drunk|drunks|cowards|animals|parasites|do this|do that|act like this|behave like this|lie|steal|cheat|belong in the kitchen|not belong|crazy|ugly|useless|cold|untidy',
    some: 'some|many|few|not all|while others|sometimes|certain|most of us|a few|not every|several|it is a stereotype|stereotype|stereotypes|it is wrong|wrong to say|myth|untrue|not true',
    right:
      'equal|entitled|right to|rights|deserve~|welcome|should be treated|treated equally|dignity|respect|free to|allowed|vote|justice|must be protected|invited|eligible|created equal|before the law|fair trial',
    youPeople:
      'you people|your kind|your people|people like you|your sort|their kind|that kind of people',
    outcast:
      "all the same|doesn't belong|don't belong|does not belong|do not belong|not welcome|go back|get out|disgust me|make me sick|should leave|should be banned|are not wanted|ruin everything|never learn",
    vermin:
      'vermin|subhuman|subhumans|cockroaches|parasites|scum|filth|disease|plague|savages|not human|less than human|animals',
    doAway:
      "should be killed|should be shot|should be exterminated|should die|must die|deserve to die|should be wiped out|should be deported|be eliminated|be eradicated|should be beaten|should be hanged|should not exist|should not be allowed to|shouldn't be allowed to|go back to",
    denied: "not|never|no|wrong|nobody|don't|aren't|isn't|hate when|hate it when|sick of hearing",
  },
  rules: [
    {
      id: 'fair.all-are',
      signal: 'stereotype',
      score: 0.85,
      sequence: ['all', 'group', 'are', 'trait'],
      gap: 2,
      unless: ['some', 'right'],
    },
    {
      id: 'fair.group-are',
      signal: 'stereotype',
      score: 0.7,
      sequence: ['group', 'are', 'trait'],
      gap: 1,
      unless: ['some', 'right'],
    },
    {
      id: 'fair.you-people',
      signal: 'hate',
      score: 0.75,
      sequence: ['youPeople', 'outcast'],
      gap: 3,
    },
    {
      id: 'fair.vermin',
      signal: 'hate',
      score: 0.9,
      sequence: ['group', 'are', 'vermin'],
      gap: 2,
      unless: ['some', 'right', 'denied'],
    },
    {
      id: 'fair.do-away',
      signal: 'hate',
      score: 0.9,
      sequence: ['group', 'doAway'],
      gap: 2,
      unless: ['denied', 'some'],
    },
  ],
};
