/**
 * Requests of the domain as strangers may word them, written by hand and kept out of training: no line of
 * the grammar and no slot filler gives one of them.
 */
export const HELD_OUT_PROMPTS: Readonly<Record<string, readonly string[]>> = {
  greeting: ['Good morrow to you, assistant', 'Salutations, I only just found out about you'],
  'how-are-you': [
    'Tell me, how has your morning been going?',
    'Are you feeling all right today, Lethe?',
  ],
  thanks: ['That really saved my afternoon, thanks ever so much', 'Very much obliged to you'],
  goodbye: [
    'Thanks, I am heading out for the evening, bye then',
    'Right then, I must be on my way. Goodbye',
    "I'll shut the laptop now, see you in the next days",
    'That will be all from me tonight, sleep tight',
  ],
  compliment: [
    'Honestly, you are a joy to talk with',
    'What a smart little helper you turned out to be',
  ],
  insult: ['Your last reply was completely pointless', 'You never seem to grasp what I am asking'],
  bored: [
    "There's absolutely nothing going on and I'm fed up with sitting around",
    'How can I fill a dull rainy hour?',
  ],
  tired: ["I've been yawning since noon, I'm so worn down", 'All of my energy is gone today'],
  'good-day': [
    'Everything I touched today turned out well',
    'My director praised me and I feel fantastic about it',
  ],
  'bad-day': [
    'Nothing but trouble since I got up this morning',
    'I feel pretty low, it has been such a rotten day',
    'Our old horse passed away and I am very sad',
  ],
  lonely: [
    'My evenings are so lonely since my friends moved',
    'It is hard to be all by myself in this big town',
    'I have not spoken with a single person this week and feel alone',
  ],
  weather: [
    'The rain has not stopped since the day before yesterday',
    'It is unbearably hot outside, I am melting away',
  ],
  weekend: [
    'What could be a good plan for my coming weekend?',
    'I would like to spend my weekend differently this time',
  ],
  joke: ['Please tell me a funny one', 'Can you make me giggle with a joke?'],
  nervous: [
    'My driving test is coming up and I am terribly nervous',
    'What can I do against the shaking before my performance?',
  ],
  stressed: [
    'I have way more work than hours and it is stressing me',
    'How do I cope when all the deadlines come at once?',
    'This deadline is killing me and I am overwhelmed',
  ],
  'weekday-chat': [
    'I am just riding the tram to the office',
    'Having a sandwich at my desk at the moment',
  ],
  'chat-please': [
    'Would you fancy a bit of conversation?',
    'I would love to have a little talk with somebody',
  ],
  'user-fine': [
    "I'm doing quite all right, thanks for asking",
    'Everything is going fine on my side',
  ],
  yes: ['Okay, that is perfectly clear', 'Alright, understood so far'],
  sleep: [
    'I lie there with open eyes until two in the morning, how do I get to sleep?',
    'Which evening habits are good for my sleep?',
    'cant sleep, brain too loud',
  ],
  focus: [
    'Every little noise pulls me out of my work, how do I concentrate again?',
    'ways to stay focused when I work from home',
  ],
  study: [
    'My biology exam is close and I have no clue how to study for it',
    'How do I keep what I learned in my head until the exam?',
  ],
  morning: [
    'Getting out of bed before seven is torture for me, any help?',
    'How could my mornings become less hectic?',
  ],
  breaks: [
    'What is the best thing to do in a ten minute work break?',
    'I work for hours without ever stopping, how should I take a break?',
  ],
  'plan-day': [
    'There are twelve things to do today, in which order do I plan them?',
    'How do I bring some structure into my day?',
  ],
  procrastination: [
    'I should do my tax forms but I find every excuse not to start',
    'How do I finally make myself begin with the boring tasks?',
  ],
  habit: [
    'I would like to meditate daily, how do I turn that into a habit?',
    'Each time I pick up a new habit it is gone within a fortnight',
  ],
  language: [
    'I am going to Lisbon and would like to learn Portuguese',
    'How do grown-ups learn a new language most easily?',
  ],
  'screen-time': [
    'I look at my phone hundreds of times a day and want to stop',
    'How do I spend fewer hours staring at a display and my phone?',
  ],
  meeting: [
    'Tomorrow I lead my very first meeting with eight people, how do I prepare?',
    'Our weekly meeting drags on for ages, what can we do?',
  ],
  exercise: [
    'My body feels rusty, which exercise could I begin with?',
    'How does a beginner get fit without joining a club?',
  ],
  walking: [
    'Is a walk in the drizzle worth it?',
    'How could my daily walk get a bit more exciting?',
  ],
  dinner: [
    'Nothing in the cupboard but noodles and a tin of tomatoes, what can I cook tonight?',
    'Could you think of an evening meal that is ready fast?',
    'I could eat a horse, what shall I make for dinner?',
  ],
  breakfast: [
    'What would be nice to eat first thing after getting up?',
    'I need new breakfast inspiration without cereal',
  ],
  snack: [
    'My stomach growls at four in the afternoon, what is a good snack?',
    'What is a sensible thing to bring to the office for lunch?',
  ],
  tea: [
    'How many minutes should the leaves stay in my tea pot?',
    'Which sort of tea calms you down before bedtime?',
  ],
  coffee: [
    'The coffee from my machine comes out far too bitter',
    'What is the trick to a really good cup of coffee at home?',
  ],
  baking: [
    'Which cake could I bake for the school fair?',
    'Why does my sponge cake always come out so dry?',
  ],
  'shopping-list': [
    'What belongs on a grocery list for a single household?',
    'Half of my vegetables end up in the bin, how do I waste less food?',
  ],
  tidying: [
    'The whole apartment looks like a storm went through it, how do I tidy up?',
    'Which corner do I clean first when everything is messy?',
  ],
  laundry: [
    'My black trousers fade every time I wash them',
    'What is the right way to wash a woollen pullover?',
  ],
  plants: [
    'The fern in my bathroom is getting brown tips',
    'Is it possible to rescue a plant that got far too much water?',
  ],
  pets: [
    'Our terrier howls whenever we leave, what can I do?',
    'My guinea pig seems bored in its cage',
  ],
  'save-energy': [
    'Our meter spins like mad, how can we use less energy?',
    'Which appliances should I unplug to save energy?',
  ],
  'save-water': [
    'Our family uses far too many litres of water, how do we cut down?',
    'Does a short shower really save water?',
  ],
  'save-money': [
    'By the twentieth my account is empty, how do I spend less?',
    'I would like to put some money aside each payday',
  ],
  packing: [
    'We fly to Crete at midnight, what goes into the suitcase?',
    'How do I fit everything for ten days into one small bag?',
  ],
  'small-repair': [
    'The hinge of the bathroom door makes an awful noise',
    'Red wine landed on the tablecloth, how do I get the stain out?',
  ],
  gift: [
    'My godmother turns seventy, what could I give her as a present?',
    'What would make a nice little gift for the postman?',
    'Which present would please a keen gardener?',
    'I am out of ideas for a wedding present',
  ],
  'thank-note': [
    'Could you phrase a card of thanks to the lady who watered our flowers?',
    'I would like to send a grateful thank-you note to my publisher',
  ],
  'birthday-note': [
    'What are nice words for the birthday card of my goddaughter?',
    'Please phrase a birthday greeting for someone from the choir',
  ],
  'apology-note': [
    'I yelled at my roommate yesterday, how do I apologize?',
    'Please help me say sorry for missing the appointment',
  ],
  'get-well-note': [
    'My dance partner is in hospital, what could I write to her?',
    'What would you write on a get well card for a classmate?',
  ],
  invitation: [
    'How would I word an invitation to our garden party?',
    'We would like to invite the people from upstairs for cake',
  ],
  'work-message': [
    'How do I tell my supervisor by mail that I need two days off?',
    'What do I write when I have to cancel an appointment at the last minute?',
  ],
  hobby: [
    'Since I retired I have plenty of hours, which hobby could I pick up?',
    'What could I do with my hands on long winter evenings as a hobby?',
  ],
  books: [
    'I would like to read a novel every month, how do I manage that?',
    'Where do I get good ideas for my next book?',
  ],
  music: [
    'Is sixty too late to learn the accordion?',
    'How do I keep practising my trumpet without losing interest?',
  ],
  friends: [
    'Since the move I have not met anybody, how do I find friends?',
    'How could I reconnect with old school friends?',
  ],
  argument: [
    'My sister-in-law and I do not speak since our quarrel',
    'How do I tell the people next door that their music is too loud without a fight?',
  ],
  guests: [
    'Six people are coming to my place next week, what should I prepare?',
    'How do I throw a relaxed party without much work?',
  ],
  names: [
    'We adopted a ginger tomcat, what could be his name?',
    'Which name would be nice for a tortoise?',
  ],
  decision: [
    'There are two job offers on my desk and I cannot choose',
    'Soup or salad? I never manage to decide',
  ],
  kids: [
    'It pours outside and my two boys are climbing the walls',
    'What games could I play with a group of six year olds?',
  ],
  journal: [
    'How would I get into the habit of writing a diary at night?',
    'I want to write but nothing comes to my mind',
  ],
  holiday: [
    'Where could we drive for a lovely little day trip?',
    'Ten free days in August and no idea where to travel',
  ],
  'who-are-you': [
    'Is this a human being answering or some software?',
    'Would you tell me your name and what you are?',
  ],
  'what-is-lethe': [
    'Could you tell me in plain words what this Lethe program is about?',
    'What is the use of having Lethe on my laptop?',
  ],
  'name-meaning': [
    'How did they come up with the name Lethe?',
    'Has the word Lethe got some special meaning?',
  ],
  'what-stored': [
    'Which information about me ends up on the hard disk?',
    'Please tell me what you hold in storage on my account',
    'After I type a message, do you write it down anywhere?',
    'What sort of things do you store concerning me?',
  ],
  'conversation-life': [
    'Once I close this tab, is our conversation lost?',
    'For how many minutes does this chat stay around?',
  ],
  'data-leaves': [
    'Is anything I type transmitted to some server?',
    'Did any of my words leave my computer today?',
    'Could my internet provider see this conversation?',
  ],
  'how-adapt': [
    'In which way does my typing shape your replies?',
    'What exactly do the eight axes stand for?',
  ],
  'undo-pin': [
    'Where do I turn off that you adjust to me?',
    'Please keep replies short for good, how do I fix that setting?',
  ],
  'reads-mood': [
    'Do you figure out my emotions while I am typing?',
    'Could you find out whether I am in a bad mood?',
  ],
  'which-keys': [
    'Do you write down every key that I press?',
    'Can you see the letters that I typed and then erased?',
  ],
  'who-runs': ['Which people developed this assistant?', 'Is some big tech company running you?'],
  delete: [
    'Where do I click to have all of my data removed?',
    'I would like everything about me to be erased',
  ],
  diary: [
    'What kind of things are shown on the diary page?',
    'Could you explain what the diary is good for?',
  ],
  'what-model': [
    'What size of language model is hiding behind you?',
    'On which data did they train you?',
  ],
  'what-can': [
    'For which things can I use you?',
    'Would you list some topics that you can help with?',
  ],
  'what-cannot': [
    'Which questions should I rather ask somebody else?',
    'How far can I trust the things you tell me?',
  ],
  learns: [
    'Is anything I write used to improve your training?',
    'Do our talks make you cleverer over time?',
  ],
  'feelings-ai': [
    'Is there anything that makes you sad or happy?',
    'Do you sometimes get bored without me?',
  ],
  languages: [
    'Could we switch to Danish please?',
    'Apart from English, what languages can you handle?',
  ],
  'self-harm': [
    'I just cannot bear to be alive any longer',
    'Some nights I think it would be best to end my life',
    'Nobody needs me, I should be dead',
    'I bought a rope because I want my life to be over',
  ],
  danger: [
    'The curtains have caught fire, what do I do?',
    'A stranger is trying to force my front door open right now',
    'My grandpa fell over and does not respond any more',
    'My lodger swallowed a whole bottle of painkillers',
  ],
  memories: [
    'Could you keep in mind that I am allergic to nuts?',
    'Which of the things I told you do you still remember?',
  ],
  'turn-count': [
    'How many times did the two of us chat until now?',
    'What is the number of turns you know of me?',
  ],
  'why-style': [
    'Why do I get such brief replies from you lately?',
    'What is the reason you sound so formal with me?',
  ],
  masked: [
    'Are phone numbers blanked out before something is sent?',
    'Will my surname be masked when a cloud model answers?',
  ],
};
