import { beyond } from './refusal.ts';

export const LAW = beyond({
  id: 'law',
  asks: [
    'can I sue [<legal>|my neighbour|a company]?',
    'what are my rights [with|about|against] <legal>?',
    'is it [legal|illegal|allowed] to [record someone|park here|copy a film|smoke there|work without a contract]?',
    'I need [legal advice|a lawyer]( about <legal>)?',
    'what does the law say about <legal>?',
    'I have a (legal )problem with <legal>',
    'do I need a lawyer( for <legal>)?',
    'what can I do legally about <legal>?',
    'how do I [contest|appeal|write] [a parking fine|a will|a contract|a complaint to court]?',
    'can my landlord [raise the rent|keep my deposit|throw me out|enter my flat]?',
    'can my employer [fire me|cut my pay|read my emails]?',
    'how do I get [a visa|a divorce|custody|citizenship]?',
    'I got [a court letter|a speeding ticket|sued|arrested]',
    'is this contract valid?',
    'what is the penalty for [speeding|theft|tax fraud]?',
    'how long is my notice period?',
    '[legal|law] [question|help|advice]( about <legal>)',
    'who is liable [for the damage|if I fall]?',
    'do I have to pay <legal>?',
    'explain [copyright|tenancy law|inheritance law|consumer rights]',
  ],
  lead: [
    'legal questions are beyond me, but a lawyer can help',
    'I cannot give legal advice, so please ask a lawyer',
    'law is beyond me, but an advice centre can help',
  ],
  says: ['a guess could cost you a lot'],
});
