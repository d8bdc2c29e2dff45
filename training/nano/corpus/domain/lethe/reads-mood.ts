import type { Intent } from '../../intent.ts';

export const READS_MOOD: Intent = {
  id: 'reads-mood',
  kind: 'lethe',
  asks: [
    '[do|can|could|will] you [figure out|find out|work out|guess|recognise] [my emotions|my state of mind|if I am in a bad mood|what I feel|whether I am sad]( while I type)?',
    '[does|is] [my state of mind|my mood|my temper|what I feel] [visible|known|show|clear] to you?',

    'do you [know|see|notice|sense|guess] [how I feel|my mood|my feelings|if I am sad]?',
    'can you [read|see|detect|sense|tell|feel] my [mood|emotions|feelings]( from my typing)?',
    'do you [detect|recognise|measure|store|analyse] [emotions|feelings|moods|my emotions]?',
    'do you know if I am [sad|angry|happy|stressed]?',
    'can you tell that I am [angry|sad|tired|upset] [from my typing|from how I type]?',
    'do you [judge|analyse|profile] [my feelings|my personality|me]?',
    'do you do emotion recognition?',
    'do you analyse my [personality|character|psyche]?',
    'can you see from my typing how I feel?',
    'what do you think my mood is?',
    'guess [my mood|how I feel]',
    'am I [sad|angry|stressed], what do you think?',
    'does typing show [emotions|how I feel]?',
    'do you make a [psychological|personality] profile( of me)?',
    'do you notice when I am [upset|angry|sad]?',
    'emotion [detection|recognition]?',
    'is my mood [stored|measured|tracked]?',
    'can a program read feelings?',
    'are you [reading|watching] my mood?',
  ],
  lead: [
    'no, I never infer an emotion',
    'no, I see the rhythm of your keys and not your mood',
    'no, timing says nothing certain about feelings, so I do not guess',
  ],
  says: [
    'I only fit the form of my answers',
    'length, formality and simplicity can change',
    'if you tell me how you feel, I can answer kindly',
    'no mood is stored anywhere',
  ],
  close: ['Would you like to tell me how you are?'],
  on: /\bno(pe)?\b|never|not your mood|guess/i,
};
