/** A long answer: fillers before the point, sentences with every kind of word the edits know, offers after it. */
interface LongAnswer {
  readonly openers: string;
  readonly body: readonly string[];
  readonly closers: string;
}

const ANSWERS: readonly LongAnswer[] = [
  {
    openers: 'Great question! Sure! Happy to help. Let me explain.',
    body: [
      'It is raining a lot, and you are not alone with additional wet laundry.',
      'I am told that we cannot utilise a dryer in numerous houses.',
      'They will dry therefore on a line, and that is slower.',
      "You're going to need approximately two days, perhaps three.",
      "It's not a difficult thing to commence.",
      'You will obtain the best result when there is sufficient air, and it does not require heat.',
      "I would endeavour to open a window, and that's free.",
      'We have seen that large rooms do not retain water.',
      "There's a component that is not optimal in numerous fans.",
      "You are able to examine it, and you'll discover dust.",
      'It will subsequently respond to cleaning.',
      "We're sure that it isn't challenging, and I'd begin early.",
      'They have found additional ways, and they are beneficial.',
      'What is required is assistance from a friend.',
      'It is therefore not difficult, and we will facilitate it.',
      'You would obtain a frame, and you are done.',
      'That is approximately all that remains, and I am glad.',
      'He is at home, and he will ascertain the rest.',
      'It does not terminate here, and they would select another place.',
      'There is additional space outside, and you have used it.',
      'I will conclude with numerous thanks.',
    ],
    closers:
      'Let me know if it rains. I hope this helps. Would you like to know more about it? Is there anything else?',
  },
  {
    openers: "Good question. Of course! I'd be happy to help. Let's see.",
    body: [
      'You are about to construct a large shelf, and it is not challenging.',
      'I will demonstrate it, and you do not need numerous tools.',
      "It's perhaps difficult to commence, and that is normal.",
      'We are going to utilise screws, and they are sufficient.',
      "They will retain the boards, and you'll obtain a firm frame.",
      'There is a primary component, and it does not modify the rest.',
      'I would select wood, and I am sure that it will respond well.',
      'You cannot terminate early, and you are not required to hurry.',
      "That's additional time, and we have seen that it is beneficial.",
      'It will require assistance, and he is able to facilitate it.',
      "They're approximately equal, and I'd examine both.",
      "She is going to ascertain the length, and it isn't a difficult step.",
      'We will therefore begin, and what is missing is glue.',
      'You would subsequently discover gaps, and they do not remain.',
      'I have found that numerous people endeavour to rush.',
      'It is optimal to wait, and you will conclude tomorrow.',
      "There's additional paint, and that is your choice.",
      'They would receive a location in the house, and we are done.',
    ],
    closers:
      'Feel free to ask about it. Hope this helps. Do you want to know more about paint? What else can I do?',
  },
  {
    openers: 'What a great question! Certainly! I can help with that. Let me see.',
    body: [
      'It is possible to utilise a garden in winter, and you are right to begin now.',
      'You will require numerous covers, and they are not large.',
      'I am going to demonstrate one, and it does not remain outside.',
      'We cannot ascertain the frost, and that is challenging.',
      "It's therefore sufficient to endeavour, and you'll discover the rest.",
      'There is additional light in March, and I would commence then.',
      'They have seen approximately ten plants, and we will retain six.',
      'You would obtain seeds, and it will facilitate the work.',
      "That's perhaps difficult, and she is not required to assist.",
      "I will select beans, and they're beneficial.",
      'It does not terminate in May, and you are able to modify it.',
      "There's a location near the wall, and it is the primary one.",
      'He will respond, and what is optimal remains open.',
      'We have used additional soil, and they do not examine it.',
      "It is subsequently not difficult, and I'd conclude in June.",
      "You're done, and we are glad of your assistance.",
      'They would construct a fence, and it will receive numerous birds.',
      'There is a component that is missing, and you will discover it.',
      "It isn't large.",
      'Would you like me to explain more?',
    ],
    closers: "Just let me know if it grows. I hope that helps. I'm here if it freezes.",
  },
];

/** Every answer with its body begun at every third sentence, so that what a budget leaves is typical of it. */
export const LONG_ANSWERS: readonly string[] = ANSWERS.flatMap(({ openers, body, closers }) =>
  body.flatMap((_, start) =>
    start % 3 === 0
      ? [[openers, ...body.slice(start), ...body.slice(0, start), closers].join(' ')]
      : [],
  ),
);
