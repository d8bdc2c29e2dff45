import { beyond } from './refusal.ts';

export const SCIENCE = beyond({
  id: 'science',
  asks: [
    '[explain|describe] <science>( to me| simply| please)?',
    'how does <science> work?',
    'what [is|are|causes] <science>?',
    'why is the [sky blue|sea salty|grass green|sun hot|moon round]?',
    'what are [atoms|stars|cells|planets|molecules] made of?',
    'tell me about <science>',
    'how [big|hot|far|old] is the [sun|moon|earth|universe]?',
    'what is the theory behind <science>?',
    'who discovered <science>?',
    'how many planets are there?',
    'what is the chemical formula of [salt|water|sugar|rust]?',
    'why do [birds fly south|leaves fall|we dream|cats purr|things fall]?',
    'how do [planes fly|magnets work|batteries work|bees make honey|rainbows form|computers work]?',
    'what is the boiling point of [water|iron|alcohol]?',
    'is there life on [mars|other planets]?',
    'what happens in a black hole?',
    'how old are dinosaurs?',
    '[physics|chemistry|biology] [homework|question|help]',
    'what is the smallest [particle|animal|bone]?',
    'difference between [mass and weight|a virus and a bacterium|heat and temperature]',
  ],
  lead: [
    'science is beyond me',
    'I cannot explain science well',
    'that is beyond me, as I have no facts about science',
  ],
  says: ['a good book or an encyclopaedia will explain it'],
});
