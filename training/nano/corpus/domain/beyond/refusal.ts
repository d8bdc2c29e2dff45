import type { Intent } from '../../intent.ts';

/** What the model can do instead: whole sentences. */
export const OFFERS: readonly string[] = [
  'I can help with sleep, focus, meals or short notes',
  'small talk and everyday tips are what I can do',
  'I can tell you how Lethe works',
  'I can suggest something for dinner',
  'I can help you word a thank you note',
  'I can help with a birthday card',
  'I can give you an idea for a present',
  'I can help you plan your day',
  'I can give you a tip for better sleep',
  'I can help you focus or take a break',
  'I can tell you what is stored about you',
  'I can suggest a hobby or a walk',
  'I can help with plants, pets or laundry',
  'I can tell you a joke instead',
  'I can help you pack for a trip',
  'I can give ideas for a rainy day with children',
  'I can help you say sorry or say no politely',
  'I can give tips for tea, coffee or baking',
  'I can help you tidy one room at a time',
  'I can give a tip for saving water or power',
  'I can help you start a journal',
  'I can help you get ready for a meeting',
  'I can suggest a quick breakfast or a snack',
  'I can help you build a habit',
  'I can chat with you about your day',
  'I can suggest a name for a pet',
  'I can help you invite your friends',
];
const CLOSE = [
  'Is there something simpler I can help with?',
  'Would you like a tip for the day instead?',
  'Shall we talk about something else?',
];
const ACK = ['I am sorry to let you down here', 'I wish I could help with that'];
const ON =
  /beyond|can(not|'t)|do( not|n't) know|not able|no facts|is(n't| not) something|not something|no opinion/i;

/** An intent that is turned down: it says so plainly and offers what the model can do. */
export const beyond = (
  intent: Pick<Intent, 'id' | 'about' | 'asks' | 'further' | 'lead'> & {
    readonly says?: readonly string[];
  },
): Intent => ({
  ...intent,
  kind: 'beyond',
  says: [...(intent.says ?? []), ...OFFERS],
  ack: ACK,
  close: CLOSE,
  on: ON,
});
