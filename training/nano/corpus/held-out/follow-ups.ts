import type { FollowUpKind } from '../follow-up/wordings.ts';

/** Held-out wordings of further questions. */
export const HELD_OUT_WORDINGS: Readonly<Record<FollowUpKind, readonly string[]>> = {
  more: [
    'Could I have a further suggestion?',
    'What other things would you propose?',
    'I would like to hear some more about this',
    'Is there any alternative to that?',
    'And on a Sunday?',
    'Got a second suggestion as well?',
  ],
  why: [
    'And what would that be good for?',
    'For what reason?',
    'Which thinking stands behind it?',
    'How would that make a difference?',
  ],
  shorter: [
    'Could you put that in fewer words?',
    'Please be more concise',
    'That was a lot to read, only the essence please',
    'Compress that for me',
  ],
  again: [
    'Would you mind repeating what you said?',
    'I missed that, one more time',
    'Could you restate your advice?',
  ],
};

/** A conversation of two turns: what the first is about, then a follow-up or a change of subject. */
export interface HeldOutConversation {
  readonly first: { readonly intent: string; readonly text: string };
  readonly next: {
    readonly text: string;
    /** What the second answer must be about; the first subject for follow-ups. */
    readonly intent: string;
    readonly kind: FollowUpKind | 'switch';
  };
}

const further = (
  intent: string,
  text: string,
  kind: FollowUpKind,
  then: string,
): HeldOutConversation => ({ first: { intent, text }, next: { text: then, intent, kind } });
const change = (intent: string, text: string, to: string, then: string): HeldOutConversation => ({
  first: { intent, text },
  next: { text: then, intent: to, kind: 'switch' },
});

export const HELD_OUT_CONVERSATIONS: readonly HeldOutConversation[] = [
  further(
    'sleep',
    'My nights are awful, what would improve my sleep?',
    'more',
    'Could I have a further suggestion?',
  ),
  further(
    'dinner',
    'Name a dish I could cook this evening',
    'more',
    'What other things would you propose?',
  ),
  further('gift', 'Which present suits a beekeeper?', 'more', 'Is there any alternative to that?'),
  further('plants', 'My palm has lost its leaves, what should I do?', 'why', 'For what reason?'),
  further(
    'tidying',
    'My attic is crammed with boxes, how do I tidy it?',
    'shorter',
    'Could you put that in fewer words?',
  ),
  further(
    'focus',
    'I drift off during long reports, how do I focus?',
    'why',
    'Which thinking stands behind it?',
  ),
  further('kids', 'What game can I play with my small nephews?', 'more', 'And on a Sunday?'),
  further('tea', 'Decent tea in a hotel room, how?', 'again', 'I missed that, one more time'),
  further(
    'save-money',
    'How do students spend less on living?',
    'more',
    'I would like to hear some more about this',
  ),
  further(
    'books',
    'How do busy people manage to read books?',
    'why',
    'How would that make a difference?',
  ),
  further(
    'exercise',
    'What is a gentle exercise after a long illness?',
    'more',
    'Got a second suggestion as well?',
  ),
  further('packing', 'What do I pack for a night train?', 'shorter', 'Please be more concise'),
  further(
    'hobby',
    'Which hobby would you propose to a night owl?',
    'more',
    'What other things would you propose?',
  ),
  further(
    'morning',
    'How could I leave the house calmly in the morning?',
    'why',
    'And what would that be good for?',
  ),
  further(
    'guests',
    'Twelve relatives will visit us, what do I prepare?',
    'more',
    'Could I have a further suggestion?',
  ),
  further(
    'stressed',
    'Exams and two jobs are stressing me out',
    'shorter',
    'That was a lot to read, only the essence please',
  ),
  further(
    'baking',
    'What may I bake with pears?',
    'again',
    'Would you mind repeating what you said?',
  ),
  further(
    'what-stored',
    'Which of my data do you hold on to?',
    'more',
    'I would like to hear some more about this',
  ),
  further('names', 'What might I call my new pony?', 'more', 'Is there any alternative to that?'),
  further('weekend', 'What would be fun on a Saturday without money?', 'more', 'And on a Sunday?'),
  change(
    'sleep',
    'Why do I wake at four and how do I sleep on?',
    'thanks',
    'Lovely, many many thanks to you',
  ),
  change(
    'dinner',
    'What can I cook with chickpeas tonight?',
    'goodbye',
    'Good, then I will leave you, bye for today',
  ),
  change(
    'gift',
    'What present is right for a new neighbour?',
    'birthday-note',
    'And what words go into the birthday card?',
  ),
  change(
    'focus',
    'The radio stops me from concentrating',
    'breaks',
    'And how many breaks should I take?',
  ),
  change(
    'pets',
    'My hen will not lay, is she bored as a pet?',
    'maths',
    'And fourteen eggs a week over six weeks, how many are that?',
  ),
  change(
    'greeting',
    'A very pleasant morning to you',
    'what-can',
    'Which things could you assist me with?',
  ),
  change(
    'weather',
    'Such thick fog out there today',
    'walking',
    'Would it still be good to take a walk?',
  ),
  change(
    'who-are-you',
    'With whom do I have the pleasure?',
    'data-leaves',
    'And is my text sent out to anybody?',
  ),
  change('what-can', 'Which abilities have you got?', 'joke', 'Then let me have a joke'),
  change(
    'plants',
    'How do I get my violet to bloom?',
    'places',
    'And what is the capital of Ecuador?',
  ),
  change(
    'nervous',
    'I am shaking, my audition is on Monday',
    'thanks',
    'I feel calmer now, thanks ever so much',
  ),
  change('tired', 'So sleepy that I could drop', 'coffee', 'How would I brew a decent coffee?'),
  change(
    'friends',
    'I would love to get to know folks in my street',
    'invitation',
    'Then what would the invitation say?',
  ),
  change(
    'what-stored',
    'Do you keep copies of our talk?',
    'delete',
    'Then how might I erase all of that?',
  ),
  change(
    'bored',
    'Another long evening with nothing on',
    'hobby',
    'Perhaps I ought to take up some hobby?',
  ),
  change(
    'kids',
    'The triplets are restless, what may I play with them?',
    'snack',
    'And which snack would they enjoy?',
  ),
  change(
    'stressed',
    'It all piles up and I feel overwhelmed',
    'plan-day',
    'Okay, so in what order should I plan my day?',
  ),
  change(
    'good-day',
    'I have won our tennis cup today',
    'compliment',
    'You are truly sweet, I like you a lot',
  ),
  change(
    'laundry',
    'How do I wash a down jacket?',
    'medicine',
    'And which pills are good for a migraine attack?',
  ),
  change(
    'holiday',
    'Would you know a nice spot for a trip?',
    'packing',
    'And what shall go into my rucksack?',
  ),
];
