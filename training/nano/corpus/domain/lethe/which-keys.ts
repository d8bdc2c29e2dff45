import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';

export const WHICH_KEYS: Intent = {
  id: 'which-keys',
  kind: 'lethe',
  asks: [
    '[can|do|could] you [see|notice|read|know] [the letters|each letter|every key|what I erase|words I removed|my corrections]( that I type| as I type| before I send)?',
    '[does|will] [the program|Lethe|this app] [write down|log|spy on|collect] [my keys|my keystrokes|every key|what I press|my typing]?',
    '[is|are] [every key|all keys|key presses|my passwords] [recorded|noted|saved|read]?',
    'what do [key timings|the timings|my keystrokes] [tell you|contain|show]?',

    'do you [log|record|save|track|store] [my|all my] [keys|keystrokes|typing|key presses]?',
    'are you a [keylogger|key logger|spy]?',
    'do you [record|know|see|store] which keys I [press|hit|type]?',
    'what do you [see|measure|record] when I type?',
    'do you see what I [delete|erase|correct|type and remove]?',
    'do you [record|watch|track|measure] my typing?',
    'what are key timings?',
    'is my [keyboard|typing] being [watched|recorded|logged|monitored]?',
    'how do you [use|measure] my key timings?',
    'can you see [the letters|my password|deleted words] [while I type|as I type]?',
    'is this a keylogger?',
    'what about passwords I type?',
    'do you read along while I type?',
    'why do you [look at|need|measure] my keystrokes?',
    '[keylogger|keystrokes|key timing]?',
    'does the app [record|watch] my keyboard?',
    'what is measured when I press a key?',
    'is typing rhythm like a fingerprint?',
    'do you see my typos before I send?',
    'are my keystrokes [safe|private|saved]?',
  ],
  further: {
    words: listed(`
      keylogger, key logger, keystrokes, keyboard, keys I press, typed and erased, backspace,
      deleted letters, record my typing, letters recorded, key presses, key timing,
      typing rhythm recorded, passwords typed, monitor my keyboard, typing speed measured,
      dwell time, pauses between keys, corrections, typos seen, spyware, while I type,
      each letter, milliseconds
    `),
    asks: [
      'is there a [keylogger|spyware|key recorder|logger] [inside|in this app|running|in Lethe]?',
      'are the [letters|keys|characters|passwords|words] I [type and erase|press|delete|hit|enter and remove|backspace] [recorded|seen|kept|stored|noticed|logged|visible to you]?',
      '[do|can|does] [you|the app|Lethe|this page] [log|record|see|capture|store|note] [each key|every letter|which keys I hit|my keystrokes|my backspaces|deleted text|drafts I never send|what I type before sending]?',
      '[what|which] [exactly |][is measured when I type|do you note about my keys|key data is kept|timings do you take|do you see of my keyboard]',
      '[is|are] [my typing|my keyboard|my key presses|my pauses|my speed] [being |][monitored|recorded|timed|measured|watched|logged]',
      '[how|why] do you [measure|time|record|watch|use] [my typing|key timings|how fast I type|my pauses|my keystrokes|the rhythm of my keys]?',
      '[key timing|dwell time|typing rhythm|backspace|keystroke] [data|recorded|what is that|stored]?',
      '[could|can] someone [reconstruct|get|steal|work out] [my password|what I typed|the letters] from the [timings|key data|rhythm]?',
      '[typos|corrections|erased words|half-written sentences] [seen|read|stored] by you?',
    ],
  },
  lead: [
    'no, I use the timing of keys and not which keys they are',
    'only the kind of key counts, such as letter or space',
    'I see when a key goes down and up, not which letter it is',
  ],
  says: [
    'the timing is turned into a few numbers',
    'your text is used for the answer and then dropped',
    'the numbers cannot be turned back into words',
    'all of it stays on this machine',
  ],
  close: ['Would you like to see those numbers?'],
  on: /timing|kind of key|which letter|which keys|key/i,
};
