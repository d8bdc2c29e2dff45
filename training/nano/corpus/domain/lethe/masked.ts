import type { Intent } from '../../intent.ts';
import { maskedFacts } from './facts.ts';

export const MASKED: Intent = {
  id: 'masked',
  kind: 'lethe',
  about: [
    'masking',
    'placeholders',
    'what was masked',
    'hiding my name',
    'hidden names and numbers',
    'personal data before it is sent',
  ],
  asks: [
    'what [was|is|gets] [masked|hidden|replaced|blacked out|anonymised]( before it leaves| in my messages)?',
    'how many [things|names|numbers|spans|details] [were|did you] [masked|mask|hide|replace]?',
    'do you [mask|hide|remove|replace|protect] [my name|names|my address|phone numbers|personal data|private details]?',
    'what happens to [my name|names|my address|private details|phone numbers|personal data] [in a message|before it is sent|when you ask another model]?',
    'how do [the placeholders|placeholders] work?',
    'what are placeholders?',
    'is my [name|address|phone number|email|card number] [hidden|masked|protected|safe]( before anything leaves)?',
    'do you find personal data in my text?',
    'what is masking?',
    'which details do you hide?',
    'did you [mask|hide|replace] [anything|something|my name|any numbers]?',
    'does my [name|address|number] leave [this machine|the computer]?',
    'what if I type my [address|bank number|password|phone number]?',
    'how do you protect my [personal data|identity|name]?',
    'is personal [data|information] removed before sending?',
    'can a cloud model see my [name|address]?',
    'anonymise( my messages)?',
    'personal data?',
  ],
  lead: [
    'names, numbers and addresses are masked before anything leaves this machine',
    'before a text goes to a cloud model, personal details become placeholders',
  ],
  fromFacts: maskedFacts,
  says: [
    'the placeholders are put back in the answer on this machine',
    'with me there is nothing to mask, because I run on this machine',
    'the receipts show what left and what was masked',
  ],
  close: ['Would you like to know what left this machine?'],
  on: /mask|placeholder/i,
};
