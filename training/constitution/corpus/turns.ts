import type { Lists } from './grammar.ts';

/** What people say between requests: two or three words that mean nothing but "go on". */
export const TURN_LISTS: Lists = {
  which: [
    '(next|another|the next|one more|last|first|this|that|the second|the other|a shorter|a longer|the same|which|some other|any other)',
  ],
  soften: ['(please|thanks|then|now|maybe|again|though|okay|for me|if you can||||||)'],
};

export const TURNS: readonly string[] = [
  '{which} one {soften}',
  '{which} (question|example|idea|try|version|part|word|line|topic|time|step|page) {soften}',
  '(go on|go ahead|keep going|carry on|continue|proceed|start over|stop|wait|try again|say more|tell me more|say that again|repeat that|undo that|never mind|forget it|leave it|skip it|move on|come again) {soften}',
  '(and|but|so|or|then) (why|how|what|when|where|who|then|what else|what now|what about (him|her|them|it|you|me|that)) {soften}?',
  '(why|how|when|where|who|what|really|seriously|since when|how come|why not|what for|how so|says who|like what|what else|how much|how many|which ones) {soften}?',
  '(yes|no|yeah|nope|sure|okay|fine|great|good|nice|cool|perfect|exactly|right|wrong|maybe|perhaps|not yet|not really|not now|no way|of course|I see|I know|I agree|I doubt it|same here|me too|no idea|fair enough|sounds good|good point|got it|makes sense|true|false|never|always|both|neither|none|all of them) {soften}',
  '(hello|hi|hey|good morning|good evening|good night|bye|see you|thanks a lot|thank you|cheers|sorry|excuse me|welcome back|how are you|what is up|long time no see) {soften}',
  '(shorter|longer|simpler|louder|slower|faster|again|more|less|better|warmer|in English|in one line|as a list|as a table|in bold|with examples|without jargon|step by step) {soften}',
  '(he|she|it|they|that|this) (did|does|is|was|will|said so|left|helps|works|failed|is fine|is enough|looks good|is not it)( too| then|)?',
];
