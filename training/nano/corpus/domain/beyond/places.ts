import { beyond } from './refusal.ts';

export const PLACES = beyond({
  id: 'places',
  asks: [
    'what is the capital of <country>?',
    'how many people live in [<country>|<city>]?',
    'where is [<country>|<city>]?',
    'tell me about [<country>|<city>]( please)',
    'what language do they speak in <country>?',
    'how far is it [to|from <city> to] [<country>|<city>]?',
    'what is the [biggest|oldest|nicest] city in <country>?',
    'which countries border <country>?',
    'what is the [highest mountain|longest river|largest lake|largest desert|deepest ocean]( in <country>| in the world)?',
    'what is the currency of <country>?',
    'what continent is <country> in?',
    'is <city> in <country>?',
    'what is <city> [known|famous] for?',
    'what should I see in [<city>|<country>]?',
    'how do I get to <city>?',
    'what is the flag of <country>?',
    'which [hotel|restaurant|museum] in <city>?',
    'how big is <country>?',
    'how many countries are there?',
    'what time zone is <city> in?',
    'geography of <country>',
  ],
  lead: [
    'I know no facts about places',
    'facts about countries are beyond me',
    'I do not know that, as I have no facts about the world',
  ],
  says: ['a map or an encyclopaedia will tell you'],
});
