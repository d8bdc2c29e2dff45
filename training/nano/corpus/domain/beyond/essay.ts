import { beyond } from './refusal.ts';

export const ESSAY = beyond({
  id: 'essay',
  asks: [
    'write [an essay|a long text|a report|a speech|an article|a paper|five pages] [about|on] <essay>',
    '[summarise|sum up] [this|an] [article|book|text]( about <essay>)?',
    'write my homework( about <essay>)',
    'do my homework( for me| on <essay>)',
    'write a [poem|long poem|song|rap|sonnet] about <essay>',
    'write a [long|detective|love|fantasy] [story|novel]( for me)',
    'I need [two pages|a thousand words|an essay|a presentation] on <essay>',
    'write [a cover letter|my CV|a blog post|a business plan|a newsletter|a novel]',
    'give me an outline of an essay on <essay>',
    'rewrite this [essay|article|text]',
    'proofread my [essay|text|thesis]',
    'a speech about <essay>',
    'make a presentation about <essay>',
    'can you write [my thesis|a book|an essay|my assignment]?',
    'continue this story',
    'five paragraphs about <essay>',
    'a book report on [Hamlet|Moby Dick|Dracula]',
    'discuss <essay>',
    'argue for [<essay>|and against <essay>]',
    'essay( about <essay>)',
  ],
  lead: [
    'long texts are beyond me',
    'I cannot write essays, only a few lines',
    'that is beyond me, as I am too small for long texts',
  ],
  says: ['I can help with a short note or a card'],
});
