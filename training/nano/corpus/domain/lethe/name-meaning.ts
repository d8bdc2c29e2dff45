import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';

export const NAME_MEANING: Intent = {
  id: 'name-meaning',
  kind: 'lethe',
  asks: [
    'how did [they|you|somebody] [come up with|get|choose|find] [the name|your name|that name|Lethe]?',
    '[has|does] [the word|the name|your name] (Lethe )[have a meaning|got a meaning|mean anything|have a history]?',
    'what is behind [the|your] name?',

    'why are you [called|named] Lethe?',
    'what does [Lethe|your name|the name|the word Lethe] mean?',
    'where does [the|your] name [come from|Lethe come from]?',
    'why the name( Lethe)?',
    'is Lethe a [real word|Greek word|real name|place]?',
    'how do I [say|pronounce|spell] [Lethe|your name]?',
    'who [chose|picked|gave you] [the name|the name Lethe|your name]?',
    'what is the [meaning|origin|story] of [your name|the name Lethe|Lethe]?',
    '[strange|odd|nice|funny|unusual] name( , why)?',
    'Lethe like the river?',
    'is there a [story|reason] behind [your name|the name]?',
    'does Lethe mean [forgetting|river|death]?',
    'what language is [Lethe|your name] from?',
    'Lethe, where is that from?',
    'your name is [odd|strange|beautiful], what does it mean?',
    'the river Lethe, is that you?',
    'name origin?',
    'why a river?',
  ],
  further: {
    words: listed(`
      Lethe meaning, Lethe river, river of forgetting, Greek myth, mythology, underworld, Hades,
      your name mean, name origin, pronounce Lethe, why Lethe, named after, story of the name,
      where the name comes from, forgetfulness, strange name, odd name, etymology, spelled,
      oblivion, ancient Greek
    `),
    asks: [
      "Lethe, isn't that [some river|a river in Hades|Greek|something from a myth|the water of forgetting|an odd name]?",
      "[is there|what is|tell me|what's] [a story|the story|the meaning|the origin|the idea] [to|of|behind] [how you were named|your name|the name Lethe|this strange name]?",
      '[why|how come] [are you|is this|did they] [called|named|call you|name it] [Lethe|like that|after a river|so strangely]?',
      '[how|what] [do I|is the right way to] [pronounce|say|spell|speak] [Lethe|your name]?',
      '[your|the|this] name [sounds Greek|is odd|is beautiful|is unusual|reminds me of a river|means what]',
      '[who|what] [gave|chose] [you|] [that|your|this] name( and why)',
      '[Lethe|your name] [comes from where|stands for what|in mythology|etymology|origin]',
      '[does|has] [Lethe|your name] [mean something|mean anything|a meaning|have to do with forgetting]?',
      '[named|are you named] after [a river|a goddess|a person|a Greek thing]?',
    ],
  },
  lead: [
    'in old Greek stories Lethe is the river of forgetting',
    'the name comes from a river that makes people forget',
    'Lethe is the river of forgetting in Greek myth',
  ],
  says: [
    'it fits, because I keep nothing you say',
    'forgetting is what this program is good at',
    'the words flow by and are gone',
    'it is a calm name',
  ],
  close: ['Do you like the name?'],
  on: /river|forget/i,
};
