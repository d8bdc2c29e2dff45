import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';
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
  further: {
    words: listed(`
      diary page, the diary, diary here, Lethe diary, session charts, charts about my sessions,
      statistics, graph, graphs, my sessions, numbers page, weekly overview, usage stats,
      diary entries, insights page, curve, timeline, history of style, session list,
      what the diary shows, look at my numbers, progress page
    `),
    asks: [
      'what is that [journal page|diary page|page|tab] with [charts|graphs|numbers|curves|statistics] [about my sessions|of my typing|for|on it]?',
      '[explain|describe|show|open] the [diary|diary page|chart page|session overview|graphs|statistics page]( to me| please)',
      '[where|how] [do I|can I] [find|see|open|read|get to] [the diary|my session charts|my statistics|the graphs|my numbers|the curve of my style|the list of my sessions]?',
      '[what|which things|which numbers] [does the diary|do the charts|does that page|do the graphs] [show|contain|mean|tell me|record]?',
      '[are|is] [my words|my texts|anything I said|my name] [in|part of|shown in] the [diary|diary page|statistics|charts]?',
      '[who|can anyone] [fills|writes|sees|reads|else see] [the diary|my diary page|these charts]?',
      '[diary|charts|graphs|session statistics|curves] [here|in the app|what for|how to read them|meaning]',
      '[why|since when] [is there|do you have|keep] a diary [in this app|page|of sessions]?',
      '[can|may] I [switch off|export|empty|hide|turn off] the [diary|diary page|statistics]?',
    ],
  },
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
