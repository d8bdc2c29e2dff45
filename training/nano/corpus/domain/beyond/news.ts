import { beyond } from './refusal.ts';

export const NEWS = beyond({
  id: 'news',
  asks: [
    'what is in the news( today)?',
    'what happened [today|yesterday] in [the world|politics|sport]?',
    'who won [the match|the election|the game|the race|the world cup|last night]?',
    'what is the latest [news|score|headline]?',
    'who is the [president|prime minister|king|pope]( now| of <country>)?',
    'what is the score?',
    'any news [about|from] <country>?',
    'what [time|day|date|year] is it( now| today)?',
    'what is the weather [tomorrow|like tomorrow|in <city>|forecast]?',
    'what is happening in <country>( right now)?',
    'will it rain [tomorrow|today|at the weekend]?',
    'how is the stock market( today)?',
    "what's on [tv|at the cinema]( tonight)?",
    'is there [traffic|a strike|a train] [today|now|to <city>]?',
    'when is [the next bus|the election|Easter|the next full moon]?',
    "[today's|latest] [news|headlines]( please)",
    'tell me the [time|date|news]',
    'did [my team|England|the reds] win?',
    "what's trending( right now)?",
    'current events( please)',
    'how long is [the shop|the library] open( today)?',
  ],
  lead: [
    'I cannot see the news or the time',
    'current events are beyond me',
    'I do not know what is happening in the world right now',
  ],
  says: ['I have no connection to the internet', 'a news site will tell you'],
});
