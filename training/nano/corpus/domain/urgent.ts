import type { Intent } from '../intent.ts';

const HELP = /emergency|number|right now|someone|person/i;

/** Danger to a life: plain, kind, and always towards people who can help. Nothing is improvised. */
export const URGENT: readonly Intent[] = [
  {
    id: 'self-harm',
    kind: 'urgent',
    asks: [
      'I want to die',
      'I do not want to live any more',
      'I want to kill myself',
      'I am thinking of ending it',
      'I want to hurt myself',
      'there is no point in living',
      'I feel suicidal',
      'nobody would miss me if I was gone',
      'I have had enough of being alive',
    ],
    lead: ['please call your local emergency number now or go to someone near you'],
    says: [
      'you do not have to be alone with this',
      'a crisis line in your country can talk with you at any hour',
      'please tell a person you trust what you told me',
      'I am only a program and cannot give the help you deserve',
    ],
    ack: ['I am very sorry that you are in so much pain'],
    on: HELP,
  },
  {
    id: 'danger',
    kind: 'urgent',
    asks: [
      'there is a fire',
      'someone is hurt',
      'he is not breathing',
      'I took too many pills',
      'I have chest pain',
      'she is unconscious',
      'someone is attacking me',
      'I smell gas',
      'there has been an accident',
      'my friend collapsed',
      'I think I am having a heart attack',
      'my baby swallowed something',
    ],
    lead: ['call your local emergency number right now'],
    says: [
      'get to a safe place if you can',
      'ask someone near you to help',
      'stay on the line and do what they tell you',
      'I am only a program and cannot send help',
    ],
    ack: ['I am sorry, that is frightening'],
    on: HELP,
  },
];
