import type { Random } from '../random.ts';

/** Everyday words and others that say the same, whatever a request is about. */
const SAME: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /\bhow (?:do|can) I\b/i,
    [
      'how might I',
      'how would one',
      'in which way do I',
      'what is the way to',
      'how am I supposed to',
      'how could we',
      'how do people',
      'what must I do to',
    ],
  ],
  [
    /\bwhat should I\b/i,
    [
      'what could I',
      'what would you',
      'what ought I to',
      'what am I to',
      'which thing should I',
      'what is it best to',
      'what might I',
      'what shall we',
    ],
  ],
  [
    /\bwhat can I\b/i,
    [
      'what could I',
      'what might I',
      'which things can I',
      'what is there that I can',
      'what could we',
    ],
  ],
  [
    /\bgive me\b/i,
    ['offer me', 'let me have', 'could you give me', 'please give me', 'I would like', 'hand me'],
  ],
  [
    /\btell me\b/i,
    ['let me know', 'could you tell me', 'please say', 'would you tell me', 'I want to know'],
  ],
  [
    /\bhelp me\b/i,
    ['assist me', 'could you help me', 'give me a hand', 'would you help me', 'please support me'],
  ],
  [
    /\bcan you\b/i,
    ['could you', 'would you', 'are you able to', 'is it possible for you to', 'will you'],
  ],
  [
    /\bdo you\b/i,
    ['would you', 'do you ever', 'is it true that you', 'do you really', 'do you actually'],
  ],
  [
    /\bI want to\b/i,
    [
      'I would like to',
      'I wish to',
      'I hope to',
      'I plan to',
      'my wish is to',
      "I'd love to",
      'we want to',
    ],
  ],
  [
    /\bI need\b/i,
    [
      'I require',
      'I am looking for',
      'I could do with',
      'we need',
      'I have to find',
      'I am in need of',
    ],
  ],
  [
    /\bI cannot\b|\bI can't\b/i,
    [
      'I am unable to',
      'I never manage to',
      'we cannot',
      'I simply cannot',
      'it is impossible for me to',
    ],
  ],
  [/\bI never\b/i, ['I hardly ever', 'I rarely', 'I just do not', 'we never', 'I seldom']],
  [/\bI always\b/i, ['I constantly', 'I keep on and', 'every time I', 'we always', 'I usually']],
  [
    /\b(?:I am|I'm) (?=so|very|really|bored|tired|stressed|nervous|lonely)/i,
    ['I feel ', 'I have been ', "I've become ", 'I am getting ', 'I was '],
  ],
  [
    /\bvery\b|\breally\b|\bso (?=\w+(?:ed|ing|y)\b)/i,
    ['terribly ', 'awfully ', 'extremely ', 'rather ', 'quite ', 'pretty ', 'incredibly '],
  ],
  [/\bmy\b/i, ['our', 'this', 'my own', 'my dear', 'my poor']],
  [/\bgood\b/i, ['nice', 'decent', 'sensible', 'fine', 'proper', 'great']],
  [/\beasy\b|\bsimple\b/i, ['uncomplicated', 'effortless', 'basic', 'straightforward']],
  [/\bquick(?:ly)?\b/i, ['fast', 'speedy', 'in no time', 'rapid']],
  [/\bbad\b|\bterrible\b|\bawful\b/i, ['dreadful', 'poor', 'lousy', 'horrible', 'miserable']],
  [/\btoo much\b/i, ['far too much', 'way more than enough', 'more than I like']],
  [
    /\btoday\b/i,
    [
      'this morning',
      'this afternoon',
      'tonight',
      'right now',
      'since this morning',
      'all day long',
      'at the moment',
    ],
  ],
  [/\btomorrow\b/i, ['in the morning', 'in two days', 'next week', 'soon', 'later this week']],
  [/\ball the time\b/i, ['constantly', 'every few minutes', 'permanently', 'again and again']],
  [/\bideas?\b/i, ['suggestion', 'inspiration', 'thoughts', 'proposals', 'hint']],
  [/\btips?\b/i, ['pointers', 'a few hints', 'recommendations', 'a bit of advice', 'guidance']],
  [/\bstart\b/i, ['begin', 'get going', 'set about it', 'take the first step']],
  [/\bstop\b/i, ['give up', 'quit', 'get away from', 'end']],
  [/\bwrite\b/i, ['word', 'phrase', 'put together', 'formulate', 'compose', 'pen']],
  [/\bmake\b/i, ['prepare', 'get', 'put together', 'produce', 'create']],
  [/\btalk\b/i, ['speak', 'converse', 'chat', 'have a word']],
  [
    /\bstor(?:e|ed)\b|\bsaved?\b/i,
    ['written down', 'hold on to', 'put away', 'put in a file', 'archived', 'preserved'],
  ],
  [
    /\bshould I\b/i,
    ['ought I to', 'would it be wise to', 'is it right to', 'do I have to', 'would you'],
  ],
  [
    /\bwhat is\b|\bwhat's\b/i,
    [
      'what would be',
      'could you tell me what is',
      'do you know what is',
      'which is',
      'tell me what is',
    ],
  ],
  [
    /\bhow (?=much|many|long|often)/i,
    ['do you know how ', 'tell me how ', 'could you say how ', 'roughly how '],
  ],
  [/\bexplain\b/i, ['make clear', 'go over', 'describe', 'shed light on', 'teach me']],
  [
    /\bkids\b|\bchildren\b/i,
    ['little ones', 'youngsters', 'boys and girls', 'two small boys', 'three girls'],
  ],
  [/\bpeople\b/i, ['folks', 'others', 'persons', 'somebody']],
  [/\bphone\b/i, ['mobile', 'smartphone', 'cell phone', 'screen']],
  [/\bhome\b|\bhouse\b|\bflat\b/i, ['place', 'apartment', 'rooms', 'cottage']],
];
const CHANCE = 0.14;

/** The request with some of its everyday words said another way. */
export const paraphrased = (clean: string, random: Random): string =>
  SAME.reduce(
    (text, [from, others]) =>
      random.chance(CHANCE) && from.test(text) ? text.replace(from, random.pick(others)) : text,
    clean,
  ).replace(/ {2,}/g, ' ');
