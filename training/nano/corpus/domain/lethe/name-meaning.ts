import type { Intent } from '../../intent.ts';

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
