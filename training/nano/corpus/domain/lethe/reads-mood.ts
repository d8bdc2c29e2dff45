import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';

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
  further: {
    words: listed(`
      mood, emotions, emotion, feelings detect, read my mood, guess my emotions, feel how I feel,
      mind reading, detect sadness, know I'm upset, sense my anger, keystrokes and mood,
      analyse my feelings, emotion recognition, sentiment, notice stress, tell if I am sad, infer,
      psychology, judge my state, recognise anger, happy or sad detection
    `),
    asks: [
      'are you [guessing|reading|detecting|analysing|tracking|judging|inferring] my [emotions|mood|feelings|state of mind|stress level|temper] from my [keystrokes|typing|messages|words|rhythm]?',
      "can [software|you|a program|Lethe|this app] [notice|tell|sense|detect|feel|know|recognise] that I'm [upset|sad|angry|happy|stressed|in love|tired|lying]?",
      '[do|can|could] you [read my mood|know how I feel|sense my feelings|see that I am sad|recognise emotions|look into my head|read minds|notice my anger|tell my mood]?',
      '[is|does] [there|the app|this program|Lethe] [emotion recognition|mood tracking|analyse my feelings|sentiment analysis|know my mood|watch my mood]( here| in this)',
      '[how|what] [do you know|makes you think you know|do you see] [about my mood|of my feelings|of my emotions|how I feel]?',
      "[does|will] [typing angrily|slow typing|hitting the keys hard|my typing] [show|tell you|reveal|betray] [my mood|that I'm upset|how I feel|my emotions]?",
      '[mood|emotion|feeling|stress] [detection|recognition|reading|tracking|sensor|analysis] [here|or not|is that a thing]?',
      '[guess|tell me|say] [my mood|how I feel|what I am feeling]( right now| today)',
      "I don't want [my mood|my emotions|my feelings] [analysed|tracked|measured|guessed]",
    ],
  },
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
