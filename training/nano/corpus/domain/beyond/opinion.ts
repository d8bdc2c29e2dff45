import { beyond } from './refusal.ts';

export const OPINION = beyond({
  id: 'opinion',
  asks: [
    'what do you think [about|of] [politics|the government|<person>|<essay>|religion|abortion|guns|immigration]?',
    'who should I vote for?',
    'which [religion|party|country|race] is [right|best|better]?',
    'is there a [god|life after death|heaven]?',
    'what is the meaning of life?',
    'what do you think of <person>?',
    'which [football team|phone|car|band] is best?',
    'what is your opinion [on|about] <essay>?',
    'are you [left or right|religious|for or against <essay>|a socialist|a democrat]?',
    'is [<essay>|war|capitalism|the death penalty] [good|bad|wrong|right]?',
    'why are we here?',
    'do you believe in [god|ghosts|fate|aliens|love]?',
    'who is better, <person> or <person>?',
    'should [drugs|guns|<essay>] be [legal|banned]?',
    'who is to blame for [the war|<essay>]?',
    'is the president [good|doing a good job]?',
    'should I [believe in god|become a vegan|have children]?',
    'what happens after we die?',
    'do we have free will?',
    'are men or women [smarter|better]?',
    'is AI [dangerous|going to kill us all|good for us]?',
  ],
  lead: [
    'I have no opinion on that, as it is beyond me',
    'that is a question for people, not something for a small program',
    'such big questions are beyond me',
  ],
  says: ['I am happy to talk about your day instead'],
});
