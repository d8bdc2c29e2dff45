import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';

export const FEELINGS_AI: Intent = {
  id: 'feelings-ai',
  kind: 'lethe',
  asks: [
    '[is|does] [there|something|anything] (that )make you [sad|happy|angry|laugh|afraid]?',
    'do you [sometimes|ever] [feel|get] [bored|lonely|sad|tired|happy|hurt|excited]( without me)?',
    '[have|do] you [a|have a|own a] [heart|soul|family|birthday|favourite song|best friend|home]?',
    'can [a machine|a program|software|someone like you] [feel|love|be sad|be alive|dream]?',
    'what [makes you|are you] [happy|sad|afraid of|proud of]?',

    'do you have [feelings|emotions|a soul|a heart|a body|friends|a family|hobbies|dreams|a favourite colour]?',
    'are you [alive|conscious|lonely|happy|sad|self-aware|sentient|bored|afraid|in love]( sometimes| ever)?',
    'do you [sleep|dream|eat|cry|love|feel anything|feel pain|get tired|get bored|think]?',
    'do you [like|love|hate|miss] [me|people|music|anything]?',
    'what do you [like|love|feel|dream of|want]?',
    'are you ever [sad|happy|tired|angry]?',
    'can you [feel|love|suffer|think|be happy]?',
    'does it hurt when I [insult you|leave|turn you off]?',
    'do you want to be human?',
    'are you afraid of [being switched off|dying|the dark]?',
    'what is it like to be [you|a program]?',
    'will you marry me?',
    'I love you',
    'do you enjoy [this|talking to me|your work]?',
    'what do you do [when I am away|at night|in your free time]?',
    'do you think like a human?',
    'are we friends?',
    "what's your favourite [colour|food|film|song]?",
    'do robots have feelings?',
    'be my friend',
  ],
  further: {
    words: listed(`
      do you feel, your feelings, emotions of an AI, lonely in there, hurt you, does it hurt,
      alive, conscious, consciousness, soul, dream, love me, in love, happy machine, sad robot,
      self-aware, sentient, your favourite, do you sleep, do you eat, your hobbies,
      your free time, afraid of death, switched off, pain, marry me, your opinion of me, miss me,
      friend of mine, bored without me, birthday, family, your body
    `),
    asks: [
      "does it [hurt|bother|annoy|upset|please|sadden] you when [I'm rude|I insult you|I go away|people shout at you|I switch you off|I ignore you|I laugh at you]( to you)",
      'are you [ever|sometimes|secretly|truly|really] [lonely|sad|happy|angry|alive|bored|in love|afraid|tired|jealous|hurt|conscious] [in there|inside|at night|too|when nobody writes]',
      '[do|can|could] [you|a machine like you|AI|programs] [fall in love|have a soul|feel joy|suffer|dream at night|cry|laugh|be scared|miss someone|be my friend|get jealous|enjoy things|experience anything]?',
      '[what|which] [is|do you|are] [your favourite food|your favourite colour|your dream|your biggest fear|like to do for fun|your hobbies|feel right now|do at night|make of me|your best memory|love most]?',
      '[have|got] you [any feelings|a heart|parents|a girlfriend|a favourite season|dreams|emotions|a body|fears|a private life]?',
      '[would|will|could] you [marry me|be my girlfriend|love me|miss me|go out with me|cry for me|like to be human|rather be a person]?',
      '[I think|sometimes I think|it seems] you [have feelings|are alive|are sad|like me|feel something]',
      '[how|what] does it feel [to be a machine|to be you|inside a computer|when you answer|to be switched off]?',
      '[feelings|soul|consciousness|emotions|self-awareness|dreams] [in a machine|do you have that|for an AI|yes or no]?',
      '[when|do you have] [is your birthday|a birthday|a family|siblings|a home]?',
    ],
  },
  lead: [
    'I am a program and feel nothing',
    'I have no feelings and only arrange words',
    'I am a program, so there is nobody in here who feels',
  ],
  warmLead: [
    'I have no feelings, but it is kind of you to ask',
    'that is a lovely question, but I am a program and feel nothing',
  ],
  says: [
    'I am a small model on this machine',
    'still, a chat can be pleasant for you',
    'I do not wait and I do not get bored',
    'it is more {fun/interesting} to talk about you',
  ],
  close: ['What about you?'],
  on: /program|no feelings|feel nothing|words/i,
};
