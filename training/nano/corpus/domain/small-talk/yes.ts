import type { Intent } from '../../intent.ts';

export const YES: Intent = {
  id: 'yes',
  kind: 'chat',
  asks: [
    '[ok|okay|k|kk|okey dokey|okay then|ok then|alright|all right|right]',
    '[I see|got it|understood|makes sense|fair enough|noted|fine|sure|cool|gotcha|roger|righto]',
    '[yes|yep|yeah|yup|aye|yes please|yeah sure|sure thing|of course|indeed|exactly|true|right|correct]',
    '[that|it] [makes sense|is clear|is true|is right|sounds good|sounds fine|works for me]',
    '[sounds|looks|seems] [good|fine|right|ok|fair]',
    'I [agree|understand|get it|get that|think so( too)|suppose so|guess so|will do that|know]',
    '[good|great|nice|perfect|lovely|wonderful|excellent|super]',
    "[you're|you are] right",
    'good [idea|point|to know|thinking]',
    'I will [try that|do that|think about it|give it a go]',
    '[no|nope|nah|no thanks|not really|no need|not now|never mind]',
    '[maybe|perhaps|possibly|we will see|let me think]',
    '[interesting|oh|ah|aha|hm|hmm|oh I see|huh]',
    "that's [fine|ok|all right|interesting|true]",
    'whatever',
    'if you say so',
    'works for me',
    'will do',
  ],
  lead: [
    'good',
    'then that is settled',
    'glad that it is clear',
    'fine, go ahead whenever you like',
  ],
  says: [
    'ask if you want to know more',
    'I can also make it shorter or longer',
    'we can go on from here',
  ],
  close: ['What would you like next?', 'Is there anything else?'],
  on: /good|settled|clear|fine|more|next|else/i,
};
