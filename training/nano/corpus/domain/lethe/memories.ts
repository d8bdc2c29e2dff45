import type { Intent } from '../../intent.ts';
import { memoryFacts } from './facts.ts';

export const MEMORIES: Intent = {
  id: 'memories',
  kind: 'lethe',
  about: [
    'the memory',
    'what you remember about me',
    'things you should remember',
    'remembered texts',
    'my memories',
    'saving a memory',
  ],
  asks: [
    'what do you remember( about me)?',
    'do you remember [me|anything|what I told you|my name|last time]?',
    'how many [things|memories|texts] do you [remember|have]( about me)?',
    'can you remember [something|this|my birthday|that I am vegetarian|a note] for me?',
    'remember [this|that|my name|that I like tea|it]( for me| please)?',
    'how do I [make|let|ask] you (to )remember something?',
    'what [memories|notes|things] [do you have|have you kept]?',
    'where are my memories?',
    'can I [edit|delete|see|read|change] [what you remember|my memories|a memory]?',
    'do you have [a memory|memories|a long memory]?',
    'are my memories [safe|encrypted|shared|private]?',
    'what did I ask you to remember?',
    'please [keep|note|save|memorise] this [for later|fact|for me]',
    'list [my|the|your] memories',
    'will you remember my [name|birthday|dog]?',
    'how does your memory work?',
    'forget [one memory|that memory|what I asked you to remember]',
    'is there something you remember( from before)?',
    'memory?',
    'did you keep what I asked you to remember?',
  ],
  lead: [
    'I remember only what you ask me to remember',
    'what you ask me to remember is kept, and nothing else you say',
    'my memory holds only the texts that you chose to keep',
  ],
  fromFacts: memoryFacts,
  says: [
    'you can read, edit and delete each memory',
    'memories are encrypted under your own key',
    'you decide for each connection whether a memory may be shared',
    'the rest of the conversation is forgotten when it ends',
  ],
  close: [
    'Is there something you would like me to remember?',
    'Would you like to know how to delete a memory?',
  ],
  on: /remember|memor|keep/i,
};
