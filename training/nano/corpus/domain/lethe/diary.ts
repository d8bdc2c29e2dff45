import type { Intent } from '../../intent.ts';
import { diaryFacts } from './facts.ts';

export const DIARY: Intent = {
  id: 'diary',
  kind: 'lethe',
  asks: [
    'what [sort of|kind of] [things|numbers|entries] [are|stand] [in|on] the [diary|diary page]?',
    '[could|can] you [explain|tell me about|describe] the diary?',
    'what is the [use|good|purpose] of the diary?',
    '[in|on] the diary, what [is shown|do I see|can I find]?',

    'what is [the|this|that] diary( for| about| thing)?',
    'what [does the diary contain|is in the diary|is on the diary page|is written in the diary|stands in the diary]?',
    'is my [text|name|chat] in the diary?',
    'what do you write in the diary?',
    '[where|how] can I see my [sessions|diary|numbers|statistics]?',
    'what [are the charts|is the chart|are the numbers] for?',
    'show me [the|my] diary',
    "what's in that diary thing?",
    'open the diary',
    'can I [read|see|delete|export] my diary?',
    'what does the [chart|graph|diary page] show?',
    'do you keep a diary( about me)?',
    'who can read the diary?',
    'my diary, what is it?',
    'explain the diary( to me)',
    'where is my diary( page)?',
    '[diary|sessions]?',
    'statistics about my sessions',
    'what is a session?',
  ],
  lead: [
    'the diary shows your sessions as numbers and a chart',
    'the diary holds numbers about each session and not a word of yours',
    'the diary is a page of numbers: how long, how many turns, which style',
  ],
  fromFacts: diaryFacts,
  says: [
    'it shows when you talked and for how long',
    'it shows how fast you typed and how long your messages were',
    'no sentence of yours is in it',
    'you find it in the menu',
  ],
  close: ['Would you like to know more about the axes?'],
  on: /diary|numbers|chart/i,
};
