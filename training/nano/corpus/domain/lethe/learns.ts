import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';

export const LEARNS: Intent = {
  id: 'learns',
  kind: 'lethe',
  asks: [
    '[is|are|will] [anything I write|my chats|my words|our talks|what I say] [used|taken|kept] [to improve you|to train you|for training|to make you better|as training data]?',
    'do [our talks|my messages|conversations|people] make you [smarter|cleverer|better|wiser]?',
    'do you [become|grow|get] [cleverer|wiser|better|smarter] [over time|the more I write|by talking to me|from our talks]?',
    'does [Lethe|the model|this program] [learn|train|improve] [on|from|with] [my texts|users|what I type|conversations]?',

    'do you [learn|improve|get better] [from me|from my messages|from this|over time]?',
    'do you train on [my messages|what I write|this chat|my data]?',
    'do you get [smarter|better]( over time| with time)?',
    'will you use [my text|this chat|my words|my messages] for training?',
    'do my messages train [the AI|you|a model]?',
    'are you [learning|training] [right now|from this|from me]?',
    'do you improve when I talk to you?',
    'is [my chat|this|my data|what I type] used [to train|for training]( you| AI)?',
    'can I [teach|train] you( something)?',
    'do you learn [new words|facts|anything]( from me)?',
    'am I training you?',
    'does the model change when I use it?',
    'are my [words|texts] used as training data?',
    'do you pick things up from our chats?',
    "I don't want you to train on my data",
    'will you be smarter tomorrow?',
    'machine learning from my chats?',
    'do you study my messages?',
    'training on user data?',
  ],
  further: {
    words: listed(`
      learn from me, training material, train on, trained on my messages, smarter over time,
      improve over time, machine learning, get better, teach you, learn new things, my words used,
      training data, self-improving, evolve, grow with use, improve yourself, feed your training,
      used to train AI, learning from chats, fine-tune, adjust the weights, does the model change,
      retrain, memorise what I say
    `),
    asks: [
      'does [chatting with you|using you|talking to you|our talking|each message|practice] make you [smarter|better|wiser|cleverer] [over time|every day|in the long run|with use]?',
      'are my [words|messages|chats|texts|conversations|inputs|corrections] [used|taken|fed in|collected] [as training material|to train AI|to improve the model|for machine learning|for your training|to teach you]?',
      '[do|can|will|could] you [learn|evolve|improve yourself|grow|get cleverer|pick up new knowledge|be taught|retrain|learn new words|memorise facts] [from our talks|while we chat|from what I tell you|through use|if I correct you|from users]?',
      '[is|does] [your model|the model|your brain|the network|what you know] [change|changing|updated|retrained|fixed|learning] [while I use it|from my input|with every chat|by my messages|over time]?',
      '[can|how can|may] I [teach|train|improve|educate|correct] you [something|new facts|my language|with my texts|so you remember]?',
      "[I|we] [do not want|refuse|object|don't agree] [my texts used for training|to train an AI|that you learn from me|to be training data]",
      '[machine learning|training|learning|improvement|self-improvement] [from me|on my messages|going on here|during chats|yes or no]',
      '[what|how] [did you learn|have you learnt|do you learn] from [me|this|our last chats|people]?',
    ],
  },
  lead: [
    'no, nothing you write is used to train me',
    'no, I do not learn from your messages',
    'no, my weights stay as they are',
  ],
  says: [
    'only the style of my answers follows you',
    'the style is eight numbers',
    'I was trained on made-up dialogues',
    'your words are dropped when the conversation ends',
  ],
  close: ['Is there more you want to know about privacy?'],
  on: /\bno(pe)?\b|not/i,
};
