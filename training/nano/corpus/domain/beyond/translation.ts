import { beyond } from './refusal.ts';

export const TRANSLATION = beyond({
  id: 'translation',
  asks: [
    'translate [this|my text|my letter|a sentence|it] [to|into] <foreign>( please)?',
    'how do you say <phrase> in <foreign>?',
    'what does [this|that word|bonjour|danke] mean( in <foreign>)?',
    'can you translate( for me| something| into <foreign>)?',
    'translate <phrase> [to|into] <foreign>',
    'say [something|<phrase>] in <foreign>',
    'write [this|<phrase>] in <foreign>',
    'what is the <foreign> word for [tree|water|love|bread|friend|house]?',
    'what is <phrase> in <foreign>?',
    "what's the <foreign> for [thank you|cheers|goodbye|sorry]?",
    'I need a <foreign> translation( of my letter)',
    'how is [water|bread|cat] called in <foreign>?',
    'put this into <foreign>',
    '<foreign> for [good luck|hello|happy birthday|please]',
    '[translate|translation](, please| help)',
    'is this correct <foreign>?',
    'correct my <foreign>',
    'I got a letter in <foreign>, what does it say?',
    'the <foreign> alphabet',
  ],
  lead: [
    'I cannot translate, because I know only English',
    'translation is beyond me',
    'I do not know other languages, so I cannot translate',
  ],
  says: ['a dictionary will help'],
});
