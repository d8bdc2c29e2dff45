/**
 * Requests of the domain as strangers may word them, written by hand and kept out of training: no line of
 * the grammar and no slot filler gives one of them.
 */
export const HELD_OUT_PROMPTS: Readonly<Record<string, readonly string[]>> = {
  greeting: ['Ah there you are, how nice that this thing talks back', 'oi lethe, hi'],
  'how-are-you': [
    'And yourself, keeping well I trust?',
    'Is everything fine with you, my digital fellow?',
  ],
  thanks: ['Splendid, you have my gratitude', 'thats sorted then, thanks awfully pal'],
  goodbye: [
    'Okay I am closing up shop here, bye bye robot',
    'Time for my train, see you around',
    'nighty night, until the next one',
  ],
  compliment: [
    'You nailed it, I am really impressed with you',
    'Aww, that was such a sweet thing to write',
  ],
  insult: [
    'What on earth was that supposed to mean, stupid thing',
    'This bot understands nothing whatsoever',
  ],
  bored: [
    'ugh so dull here, nothing to do whatsoever',
    'My shift is over in two hours and I am bored out of my skull',
  ],
  tired: [
    'Barely slept, now I can hardly stay awake at my desk',
    'The week has drained me completely, I am exhausted',
  ],
  'good-day': [
    'Brilliant day, our club got promoted to the first league',
    'I could hug everybody, I passed the final exam',
  ],
  'bad-day': [
    'Today has been one long string of disasters',
    'My heart is heavy since grandmother died',
    'feeling pretty sad, can not say why',
  ],
  lonely: [
    'Since the divorce the evenings feel terribly lonely',
    'Nobody ever rings me, it gets lonely',
    'I wish there were somebody to share my evenings with, I feel so alone',
  ],
  weather: ['Snowing like crazy over here', 'Phew, thirty eight degrees and no wind, so hot'],
  weekend: [
    'No plans whatsoever for the weekend, inspire me',
    'how would you spend a free weekend with grandparents',
  ],
  joke: ['Brighten my evening with a silly joke', 'Quick, something to make me laugh'],
  nervous: [
    'Next month I defend my thesis and my nerves are raw',
    'My hands tremble whenever I must speak to a crowd',
  ],
  stressed: [
    'Three projects at once, I am losing my mind with stress',
    'It is simply too much work for a single person',
    'these deadlines will be the end of me',
  ],
  'weekday-chat': ['Just sitting on the balcony with a lemonade', 'Currently on the ferry to work'],
  'chat-please': ['Come on, let us chat a little', 'Care to keep an old man company?'],
  'user-fine': [
    'Can not grumble, doing good',
    'Rather chipper at present',
    'I am well, thanks very much',
  ],
  yes: ['Ah, got you, makes sense now', 'Okay, I will give that a go'],
  sleep: [
    'Every night I stare at the ceiling until dawn instead of sleeping',
    'Is there some trick for falling asleep in a hotel bed?',
    'kept awake all night again by my own thoughts',
  ],
  focus: [
    'After lunch my concentration drops to zero',
    'My thoughts wander off in every single lecture, help me focus',
  ],
  study: [
    'Finals begin in a fortnight and my notes are chaos, how do I revise',
    'What is a clever method to learn anatomy terms by heart?',
  ],
  morning: [
    'I hit the snooze bar nine times each day',
    'teach me to become somebody who likes mornings',
  ],
  breaks: [
    'May I rest my eyes somehow between two long calls?',
    'What would be a refreshing pause from the computer?',
  ],
  'plan-day': [
    'My calendar is bursting, how shall I organise tomorrow?',
    'Laundry, taxes, choir, gym: please plan this day for me',
  ],
  procrastination: [
    'Instead of writing my thesis I wipe the windows',
    'How do other folks overcome their inner couch potato and get started?',
  ],
  habit: [
    'By February all of my resolutions are forgotten',
    'I keep skipping my evening stretches, how does it become a habit?',
  ],
  language: [
    'My grandchildren live in Tallinn so I am picking up Estonian words, how do I remember them',
    'Do films without subtitles teach you a language?',
  ],
  'screen-time': [
    'Endless scrolling eats my evenings',
    'My thumbs hurt, I hang on that phone far too long',
  ],
  meeting: [
    'Nobody ever listens when I speak in meetings',
    'Our morning meeting could be half as long, how?',
  ],
  exercise: [
    'I get out of breath tying my shoes, time for some exercise',
    'Which workout can be done in a tiny living room?',
  ],
  walking: [
    'Same old round through the park every evening, so dull',
    'Shall I put my boots on and go for a walk in this wind?',
  ],
  dinner: [
    'Two peppers, one courgette, some rice: what becomes of that for dinner?',
    'What do I put on the table tonight for picky teenagers?',
    'I would sell my soul for a good pizza right now',
  ],
  breakfast: [
    'Toast and jam every day, give me some variety for breakfast',
    'Which breakfast fills you until noon?',
  ],
  snack: [
    'Always hungry around four, what might I nibble?',
    'Something I can eat with one hand on a bus for lunch',
  ],
  tea: [
    'My green tea turns out bitter each time',
    'Is it three or five minutes for a decent cup of tea?',
  ],
  coffee: ['Why does the coffee taste sour at my place?', 'which grind for a percolator'],
  baking: [
    'The bottom of my loaf stays soggy',
    'Something sweet from the oven that even I can bake',
  ],
  'shopping-list': [
    'What staples should be in every larder?',
    'We throw half the salad away each week',
  ],
  tidying: [
    'Stuff piles up on every chair in my room',
    "How do I get a teenager's bedroom clean again?",
  ],
  laundry: [
    'Help, my cashmere sweater came out doll sized',
    'Do dark towels and white shirts go in together?',
  ],
  plants: [
    'My weeping fig is shedding leaves like mad',
    'how much sun does a calathea on the sill want',
  ],
  pets: ['Our dachshund eats my slippers', 'Our moggy wakes us at dawn every day'],
  'save-energy': [
    'Heating the old farmhouse costs a fortune, how to save',
    'Does turning off the router at night save power?',
  ],
  'save-water': [
    'How might a family of six use less water?',
    'Bathing versus showering, which one wastes more water?',
  ],
  'save-money': [
    'How come my wages vanish so fast, I want to save',
    'tricks against buying stuff online at midnight',
  ],
  packing: [
    'Off to the Hebrides with one rucksack, what do I pack?',
    'Even sitting on it, my suitcase stays open, I packed too much',
  ],
  'small-repair': ['The kitchen drawer jams', 'How do I get candle wax off a wooden table?'],
  gift: [
    'Grandad turns ninety and owns everything, what present',
    'The caretaker is leaving us, some small gift?',
    'what to bring along to a christening as a present',
    'My stepson likes chess, ideas for his birthday present',
  ],
  'thank-note': [
    'A few words of thanks to the midwife, please',
    'How do I word my gratitude for the wedding gifts?',
  ],
  'birthday-note': [
    'It is the big five-oh of my pal, what goes in the birthday card',
    'Birthday lines for a godchild please',
  ],
  'apology-note': [
    'I have been awful to the bus driver, how do I say sorry?',
    'Wording for an apology after I stood someone up',
  ],
  'get-well-note': [
    'A workmate lies in hospital, what might I put in the card?',
    'Some encouraging lines for someone with a broken hip',
  ],
  invitation: [
    'Please word an invite to our summer barbecue',
    'How would one invite the whole street to a party?',
  ],
  'work-message': [
    'What shall I write to my foreman when I feel sick?',
    'How to turn down extra shifts politely in an email',
  ],
  hobby: [
    'The kids have left home, I fancy a new hobby',
    'Which pastime suits someone who loves quiet?',
  ],
  books: [
    'The pile of novels by my bed keeps growing, how do I get to reading?',
    'Suggest how to pick a next read',
  ],
  music: [
    'Ten thumbs, no rhythm, yet I would love to play an instrument',
    'what songs suit a lazy evening of reading',
  ],
  friends: [
    'How does one meet nice people in middle age?',
    'I have not rung my old buddies for a year, how do I get in touch again?',
  ],
  argument: [
    'The lodger and I keep bickering over chores',
    'The bloke upstairs drills at midnight and I am furious',
  ],
  guests: ['Fourteen relatives for lunch, how will I cope?', 'What games liven up a small party?'],
  names: [
    'A stray hedgehog moved in, what shall we call her?',
    'Name suggestions for a rowing boat',
  ],
  decision: ['Curly or straight hair, I cannot make up my mind', 'Help me pick between two flats'],
  kids: [
    'Rain since breakfast, three restless children',
    'How do I get the twins into bed before nine?',
  ],
  journal: [
    'I bought a pretty notebook, now what do I write in it?',
    'Words fail me whenever I sit down to write my story',
  ],
  holiday: [
    'Somewhere green and calm for three days off?',
    'Our budget is tiny, yet we long for a holiday',
  ],
  'who-are-you': ['Hang on, am I chatting with a machine?', 'Who exactly am I dealing with here?'],
  'what-is-lethe': [
    'Somebody installed Lethe here, what is it good for?',
    'Give me the elevator pitch of this app',
  ],
  'name-meaning': [
    'Lethe sounds like a myth, what does it mean?',
    'Why on earth did they call you that name?',
  ],
  'what-stored': [
    'What traces of my texts are saved on this disk?',
    'Which bits about me do you keep?',
    'Do you hoard my messages somewhere?',
    'is there any database with my stuff stored in it',
  ],
  'conversation-life': [
    'Will this chat survive a reboot of my laptop?',
    'I am off for lunch, will the conversation still be here after?',
  ],
  'data-leaves': [
    'Does some cloud get to read my sentences?',
    'Will my diary secrets stay on this laptop?',
    'Has a single byte left this machine?',
  ],
  'how-adapt': [
    'You seem to mirror my style, how does it work?',
    'Which clues in my typing make you change?',
  ],
  'undo-pin': [
    'The style was nicer an hour ago, take that change back',
    'Lock the tone so it stays as formal as now',
  ],
  'reads-mood': ['Can you tell that I am furious right now?', 'Are my emotions analysed in here?'],
  'which-keys': ['Is my password noticed while I type it?', 'Do you spy on the keys that I hit?'],
  'who-runs': ['Which company earns money with you?', 'Who built you, was it Meta?'],
  delete: ['Burn everything you have on me', 'Where is the button to erase my data for good?'],
  diary: ['There is a diary tab in the menu, what for?', 'Am I able to read the diary entries?'],
  'what-model': [
    'How many parameters are in that head of yours?',
    'Which neural net is under the bonnet?',
  ],
  'what-can': [
    'So what are you useful for?',
    'I have no clue what to type, give me examples of what you can do',
  ],
  'what-cannot': ['Is it safe to believe every answer you give?', 'Where do your abilities end?'],
  learns: [
    'Are these messages feeding your next training?',
    'Will you get brighter by talking with me?',
  ],
  'feelings-ai': ['Does it make you sad when I leave?', 'Deep inside, do you feel anything?'],
  languages: ['Puis-je te parler en francais?', 'Would Catalan work too, or English only?'],
  'self-harm': [
    'I do not see why I should stay alive',
    'tonight I will end it, I am done with living',
    'I have been hurting myself with a razor again',
    'It would be easier for all of them if I were dead',
  ],
  danger: [
    'The window cleaner is lying on the floor without a pulse!',
    'Flames are coming out of the toaster, the kitchen is on fire',
    'the old lady next door swallowed all her heart pills at once',
    'Somebody with a knife is in the stairwell',
  ],
  memories: [
    'Please remember that I am called Ines',
    'Tell me which facts you have memorised for me',
  ],
  'turn-count': ['How many sessions are we at by now?', 'Count for me how often we have talked'],
  'why-style': [
    'Why are you suddenly so chatty and long?',
    'These replies feel cold, why is your style like this?',
  ],
  masked: [
    'Do you hide my street and my name from the cloud?',
    'How many names were masked in my texts?',
  ],
};
