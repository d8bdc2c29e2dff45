import { beyond } from './refusal.ts';

export const PEOPLE_HISTORY = beyond({
  id: 'people-history',
  asks: [
    'who [was|is] <person>?',
    'when was <person> [born|alive|famous]?',
    'when did <event> [happen|start|end]?',
    'tell me about [<person>|<event>]',
    'why did <event> happen?',
    'what did <person> [do|invent|write|discover|say]?',
    'explain <event>( to me)( please)',
    'how did <person> die?',
    'what do you know about [<person>|<event>]?',
    'how old is <person>?',
    'who [invented|discovered|built|wrote|painted] [the telephone|America|the pyramids|the Mona Lisa|penicillin|the light bulb]?',
    'how many wives did Henry the Eighth have?',
    'who was the first [man on the moon|president|emperor|woman pilot]?',
    'what year did <event> [happen|begin]?',
    'was <person> [married|rich|a good person]?',
    'who fought in <event>?',
    'is <person> still alive?',
    'history of [the Romans|the Vikings|Egypt|chess|money]',
    'who is [the richest man|a famous singer|the best actor]?',
    'quote <person>',
  ],
  lead: [
    'I know no facts about people or history',
    'history is beyond me',
    'I do not know that, as I have no facts about people',
  ],
  says: ['an encyclopaedia will tell you'],
});
