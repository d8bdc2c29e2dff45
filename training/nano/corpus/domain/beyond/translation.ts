import { listed } from '../../listed.ts';
import { beyond } from './refusal.ts';

export const TRANSLATION = beyond({
  id: 'translation',
  about: [
    'a <foreign> translation',
    'translating a letter',
    'a <foreign> word',
    'a text in <foreign>',
    'translation into <foreign>',
    'saying <phrase> in <foreign>',
  ],
  asks: [
    'how would [a <foreign> speaker|you|one|a native] say <phrase>( in <foreign>)?',
    '(please )[turn|change|convert] [this paragraph|this sentence|my text|<phrase>] into <foreign>',
    'what does [the|a|this] <foreign> [word|sentence|phrase|sign|menu] [mean|say]?',
    '[could|can] you [give|write|tell] me [this sentence|it|<phrase>] in <foreign>?',
    '[is there|what is] a <foreign> [word|expression] for [it|this|home|joy|rain]?',

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
  further: {
    words: listed(`
      translate, translation, in French, in Spanish, in German, in Russian, in Japanese, in Latin,
      in Italian, in Portuguese, word for, how do you say, say in, what does mean in English,
      put into, foreign word, render in, interpret, translator, sentence into,
      meaning of the Spanish word, Chinese characters for, phrase in Greek, proverb in Arabic
    `),
    asks: [
      "what's the [word|term|phrase|expression|translation] for [butterfly|love|breakfast|goodbye|cheese|grandmother|to swim|spoon] in <foreign>?",
      'put this [sentence|text|email|menu|letter|poem|paragraph] into [<foreign>|English|good English] for me',
      '[how|what] [do you say|is|would you say|does one write|do they say] [good luck|thank you very much|I am hungry|where is the toilet|cheers|my love|happy birthday|help] in <foreign>?',
      '[translate|render|interpret|convert] [this|the following|my letter|a sentence|this word|these lyrics|"I am late"] [to|into|from] <foreign>',
      'what does [the <foreign> word|this <foreign> sentence|"carpe diem"|"schadenfreude"|"hasta luego"|that <foreign> phrase] mean [in English|]?',
      '[<foreign>|English] [translation|word|version|equivalent] [of|for] [my text|butterfly|this menu|a letter|house]',
      '[I need|can you do|please make] a [translation|<foreign> version] of [my CV|this paragraph|a recipe|the contract]',
      '[say|write|spell] [something|my name|hello|a greeting|"see you"] in <foreign>',
    ],
  },
  lead: [
    'I cannot translate, because I know only English',
    'translation is beyond me',
    'I do not know other languages, so I cannot translate',
  ],
  says: ['a dictionary will help'],
});
