import type { Intent } from '../../intent.ts';
import { listed } from '../../listed.ts';
import { styleFacts } from './facts.ts';

export const WHY_STYLE: Intent = {
  id: 'why-style',
  kind: 'lethe',
  asks: [
    'why do I [get|receive|see] [such|so] [short|long|brief|formal|dry|simple|warm] [answers|replies|sentences]( from you)( lately)?',
    'what is [the reason|behind it that|it that makes] [your short answers|you sound so formal|you write so briefly|your tone has changed]?',
    'why do you [sound|seem|speak] [so|more|less] [formal|cold|friendly|short|brief|stiff|relaxed|kind]( with me| lately| today)?',
    '[how come|for what reason] [your replies are so short|you are so formal|you write so much|your style changed]?',
    '[did|has] your [tone|manner|way of writing] [change|changed]( lately)?',

    'why are your answers so [short|long|formal|casual|cold|warm|simple|dry|chatty|plain|direct|vivid|slow|quick]?',
    'why [is|was] [your|that|the last] answer so [short|long|formal|casual|brief|wordy|simple]?',
    'why do you [write|talk|speak|answer] [like that|like this|so formally|so short|so differently now|in this way|in lists]?',
    'why [do|did] your [answers|style|tone|sentences] change?',
    'what [is|made|has changed in] your style( right now| now| today)?',
    'which style [are you using|do you use|am I getting]( now| right now)?',
    'why so [short|long|formal|serious|friendly|cold|casual|warm|brief]?',
    'what style do you write in?',
    'is your style [different|the same] today?',
    'why this [tone|style|length|manner]?',
    'you [are|sound|write] so [short|formal|cold|different|casual|blunt] today, why?',
    'how is my style set?',
    'what have you [changed|adapted|adjusted]( for me)?',
    'you used to write [longer|shorter|more warmly]',
    'what does my style look like( now)?',
    'why are you being so [brief|nice|formal|direct|vague]?',
    'tell me about [your|my] style right now',
    'has your style changed( because of me)?',
    'what is [my|the] current style?',
    'why do you use [short|long|simple] sentences?',
  ],
  further: {
    words: listed(`
      why so formal, why so short, why long replies, your tone, style changed,
      sentences got formal, your style today, why do you write like this, tone lately,
      different tone, so brief, so wordy, so stiff, so casual, so cold, all of a sudden,
      changed manner, current style, reason for your style, chatty lately, your wording,
      simple words why, long sentences why, different today
    `),
    asks: [
      'how come your [sentences|answers|words|replies|tone] [got|became|are|have become|turned] so [formal|short|long|stiff|casual|cold|warm|simple|complicated|chatty] [lately|today|all of a sudden|since yesterday|now]?',
      'why such [long|short|formal|curt|flowery|simple|dry|soft|wordy|blunt] [replies|answers|sentences|words|messages]( all of a sudden| from you| today| now)',
      'why [do|are|did|have] you [talk to me like that|being so stiff|change your tone|become so brief|using long words|writing lists|so soft today|answering in one line|shortened your answers]?',
      '[what|what has] [happened to|changed|made you change|is the matter with|explains|caused] your [style|tone|manner|way of speaking|sentences|wording]?',
      '[your|the] [tone|style|language|wording|way of writing] [is different|changed|sounds odd|got colder|feels warmer|has become simpler] [why|what happened|how come|today]',
      '[what|which] [style|tone|manner|settings] [do you use for me|are you in now|is active|have you picked for me|am I getting]?',
      "[you|lately you] [sound|seem|write|are] [so different|so formal|shorter than before|kinder than usual|like a robot|like a teacher|in riddles] [why|how come|what's up]",
      '[is there a reason|explain|tell me] [why you are so brief|for your tone|for the short answers|why your style changed|why you write this way]',
      '[last week|before|yesterday] you [were warmer|wrote longer|were more relaxed|used simple words], [why not now|what changed]',
    ],
  },
  lead: [
    'my style follows how you type',
    'eight axes follow your typing, and they set how I write',
    'I write the way the axes beside the chat are set',
  ],
  fromFacts: styleFacts,
  says: [
    'each change is shown with its reason',
    'you can undo a change or pin an axis',
    'the axes are beside the chat',
    'no words of yours are needed for it, only timing and length',
  ],
  close: ['Would you like to change the style?'],
  on: /style|axes|axis|typ|write|answers/i,
};
