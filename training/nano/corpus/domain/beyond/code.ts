import { beyond } from './refusal.ts';

export const CODE = beyond({
  id: 'code',
  asks: [
    'write a <code> [function|script|program|class|query] to <program>',
    'how do I <program> in <code>?',
    '[fix|debug|check|review|explain] [my|this] <code> [code|error|script]',
    'can you [write|read|debug|explain] code?',
    'I need a <code> script to <program>',
    'help me debug my program',
    'show me how to <program> with <code>',
    'my <code> [code|script|program] [does not work|crashes|throws an error]',
    'what is [a pointer|recursion|a loop|an array|an API|a class in <code>]?',
    'what does this <code> [error|line|function] mean?',
    'is <code> better than <code>?',
    'teach me <code>',
    'make a website( for me)?',
    'segmentation fault( , why)?',
    'git [merge conflict|commands|help]',
    'write unit tests',
    'console.log is not working',
    'how do I install <code>?',
    'I get a null pointer exception',
    'build me an app',
    'program a game( for me)( in <code>)',
  ],
  lead: [
    'writing code is beyond me',
    'I cannot write or check code',
    'code is not something I can do',
  ],
  says: ['a larger model is the right one for code'],
});
