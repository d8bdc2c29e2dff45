import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';
import { turnFacts } from './facts.ts';

export const TURN_COUNT: Intent = {
  id: 'turn-count',
  kind: 'lethe',
  asks: [
    '[what|which] is the [number|count|total] of [turns|sessions|our talks|my messages]( so far| you know)?',
    'how [often|many times] did [we two|we|I] [chat|speak|write|meet|use you]( until now| so far)?',
    '[tell|give] me [the count|the number] of [turns|sessions|our conversations]',
    '[for|since] how long have you [known|been learning about] me?',
    '[how many|what number of] [exchanges|visits|rounds|turns] [so far|until today|have there been|do you count]?',

    'how many [turns|messages|chats|conversations|talks] [do you know|have we had|did I send|have you seen|have you counted]?',
    'how [much|long] do you know me( already)?',
    'how [often|many times] [have we talked|did we talk|did I write to you|do we talk|have I used you]?',
    'how [many|much] [sessions|turns] [are there|have you seen|do you know|have I had]?',
    'since when do you know me?',
    'how well do you know me( by now)?',
    'how many times have I been here?',
    'count [our|my] [turns|sessions|messages]',
    'what is my [turn|session|message] count?',
    'have we talked [before|a lot]?',
    'is this our first [chat|talk|conversation|time]?',
    'number of [turns|sessions|messages]?',
    'how much have you learnt about my style?',
    'how many [turns|messages] [did you learn from|is your picture of me based on]?',
    'do you know me [well|at all|already]?',
    'how long have we been talking?',
    'did we [talk|chat|meet] before?',
    'turn count?',
  ],
  further: {
    words: listed(`
      how many messages, how many turns, number of turns, sessions, how often we talked,
      times we talked, count, total, known one another, how long do you know me,
      first time we talk, how many chats, message count, exchanges so far, turns so far,
      since when, acquainted, visits, tally
    `),
    asks: [
      'for how [many sessions|many chats|long|many weeks] have [we|you] [known one another|talked|known me|been in contact|been learning my style]?',
      'how many [messages|turns|lines|questions|sessions|exchanges|visits] [did I send|have we had|have there been|were there|are on the clock|lie behind us] [so far|until today|in total|by now]?',
      '[what|give me] [is |]the [total|tally|count|number] of [our sessions|my messages|turns|our talks|exchanges|visits]( please| so far)',
      '[is|was] this [our first chat|the first time we talk|our tenth session|my first session|not our first talk]?',
      '[how|since when] [often|frequently|long] [did I come here|do we talk|have I been writing|do we know each other|have I visited you|have we been acquainted]?',
      '[have|did] we [spoken|met|chatted|talked] [already|often|more than once|many times|last week]?',
      '[count|add up|tell me] [our chats|my turns|how often I wrote|the sessions|the number of my messages]',
      '[turn|session|message|chat] [number|count|total|counter] [please|now|so far]',
      'how well [acquainted are we|have you got to know me]?',
    ],
  },
  lead: [
    'I count turns and sessions but keep no words of them',
    'the diary shows how many turns and sessions there were',
  ],
  fromFacts: turnFacts,
  says: [
    'a turn is one message of yours with its answer',
    'a session is a run of turns',
    'I learn the style from numbers only',
    'the more turns there are, the steadier the style becomes',
  ],
  close: ['Would you like to know what a session is?'],
  on: /turn|session/i,
};
