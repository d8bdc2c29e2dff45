import type { Intent } from '../../intent.ts';

export const WEEKDAY_CHAT: Intent = {
  id: 'weekday-chat',
  kind: 'chat',
  asks: [
    "it's [Monday|Tuesday|Wednesday|Thursday|only <weekday>|<weekday> again]",
    "[I am|I'm] [at work|on the train|on the bus|at home|in bed|in the kitchen|at the office|in a cafe|in the garden|on my way home|in the library|at school]( right now| now)?",
    'I just [got home|woke up|got up|had lunch|finished work|came back|arrived|sat down|made coffee]',
    "[I'm|I am] [having coffee|having lunch|having breakfast|drinking tea|eating an apple|cooking|waiting for the bus|waiting for a friend|walking the dog|watching the rain]",
    '[sitting|lying] [on the sofa|in the park|in the sun|by the window]( right now)?',
    'back from [work|school|a walk|the shops|holiday]',
    '[quiet|slow|normal|ordinary] day( here)( today)',
    'lunch break( now)',
    'on my way [home|to work|to school]',
    'waiting for [the bus|my train|the kettle|a call|my food]',
    'nothing [special|much|new] [today|here|going on]',
    'I [went shopping|saw a film|met a friend|was at the park|did the dishes|watered my plants] [today|this morning]',
    'my [cat|dog] is [sleeping|snoring] [next to me|on my lap|on the keyboard]',
    "[it's|it is] [late|early|nearly midnight|five o'clock|lunchtime|teatime|nearly bedtime]",
    'just [relaxing|chilling|sitting here|hanging out|pottering about]',
    'commuting( again)',
    'I had [pasta|soup|a sandwich|salad] for [lunch|dinner]',
    'another [week|day] begins',
    'almost [done|home|finished] for today',
  ],
  lead: [
    'a good moment for a short chat',
    'then let us keep it light',
    'sounds like a moment between two things',
  ],
  warmLead: ['nice that you take a moment to say hello', 'lovely, then let us have a little chat'],
  says: [
    'small pauses make a day easier',
    'you can ask me anything simple',
    'I have all the time in the world',
  ],
  tips: [
    'take a slow breath ~ it marks the pause',
    'look out of the window for a minute ~ your eyes will be glad',
  ],
  close: ['What is on your mind?', 'How is the day so far?', 'What comes next today?'],
  on: /moment|chat|light|pause|ask|time|breath|window/i,
};
