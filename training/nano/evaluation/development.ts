import type { Prompt } from './topics.ts';

/**
 * Requests written by hand to choose settings by, one or two an intent, after the corpus and from no pattern of it:
 * never trained on, and no part of the scores in the model card.
 */
const DEVELOPMENT: Readonly<Record<string, readonly string[]>> = {
  greeting: ['good to be here, hello machine', 'hiya, just turned on the laptop'],
  'how-are-you': ["so how's the old chip doing this fine morning"],
  thanks: ["wonderful, you're so good to me, thanks a bunch", 'that cleared it up, thanks'],
  goodbye: ['ok my lift has arrived, cheerio', 'heading out now, speak later'],
  compliment: ['you always seem to find the perfect words', 'your replies crack me up, love them'],
  insult: ['what nonsense, you dumb box', 'could you be any less useful?'],
  bored: [
    'the queue at the post office is endless, help me pass the time',
    'rainy afternoon, no telly, nothing to do',
  ],
  tired: ['could fall over, had a twelve hour day', 'my body just wants to lie down'],
  'good-day': ['guess who got the apartment we wanted!', 'best birthday I have had in ages'],
  'bad-day': ['my bike got stolen and I cried', 'today just kept getting worse'],
  lonely: ['I have dinner alone every night', 'wish I had someone to spend the evening with'],
  weather: ["the fog is so thick you can't see the street", 'snow up to the knees here'],
  weekend: [
    'Saturday is coming and my diary is blank',
    'how should the two of us spend our Sunday',
  ],
  joke: ['tell us a silly one about penguins', 'say something to make me giggle'],
  nervous: [
    'my first solo concert is tonight and my fingers tremble',
    "meeting my girlfriend's parents later, scared",
  ],
  stressed: [
    'three projects at once and my inbox explodes',
    "I can't switch off after work any more",
  ],
  'weekday-chat': [
    'sat in the canteen with a bowl of soup',
    'just back from dropping the kids at school',
  ],
  'chat-please': ['got a few minutes to chat?', 'I feel like having a conversation'],
  'user-fine': ["I'm okay, bit of a cold but fine", 'all good on my side'],
  yes: ['alright, sounds like a plan', 'no, leave it'],
  sleep: [
    "my brain won't shut up when the lights go off",
    'waking at four every night, what could I do',
  ],
  focus: [
    'I read the same line ten times and drift off',
    'how can I block out chatter around me at work',
  ],
  study: [
    'I have to learn forty pages by Thursday',
    "what's the trick for remembering what I read in class",
  ],
  morning: ['the alarm goes and I just turn round again', "I'd like to get up at six without pain"],
  breaks: [
    'is it ok to rest for ten minutes after an hour of typing?',
    'my shoulders are stiff from this desk',
  ],
  'plan-day': ['so much to fit in between nine and five, what order?'],
  procrastination: [
    'the form has been on my desk for a month untouched',
    "I'll do it tomorrow, that's what I always say",
  ],
  habit: [
    'want to make running a regular thing',
    'how do people manage to drink enough water every day',
  ],
  language: [
    "I'd like to hold a simple conversation in Greek by June",
    'tips for getting better at Spanish verbs',
  ],
  'screen-time': ['my thumb hurts from all the swiping'],
  meeting: [
    'ten people, no agenda, one hour wasted every Tuesday',
    'how should I get ready for a talk with my manager',
  ],
  exercise: [
    "I'd like stronger arms without buying weights",
    'something to do on the mat for ten minutes',
  ],
  walking: ['which paths are pretty for an evening round?', 'I want to be outside more on my feet'],
  dinner: ["there's a cauliflower and some cheese, what do I make of it"],
  breakfast: ["I'm never sure what to eat at seven am", 'something warm to begin the day with'],
  snack: [
    "I get hungry at around three, what's good",
    'what could I put in a bowl for movie night',
  ],
  tea: ['how much leaf for one pot?', 'which sort would you pour for a rainy afternoon'],
  coffee: ['my press leaves sludge in the cup', 'do I need fresh beans for a good cup'],
  baking: ['how do I stop my scones from going hard', 'the cake sank in the middle'],
  'shopping-list': [
    'what do I put in the cart this week',
    'I walk through the aisles and forget what I came for',
  ],
  tidying: ["I can't see my desk under all that stuff", 'how do I keep a small flat neat'],
  laundry: ["there's gravy on my tie", 'can I put a wool jumper in at forty'],
  plants: ['there are tiny flies around my ficus', 'do herbs survive on a dark balcony'],
  pets: ['the dog howls when I leave', 'how can I get two cats to be friends'],
  'save-energy': [
    'the radiator is on full and the window open, silly?',
    "I'd like a smaller power bill",
  ],
  'save-water': ['the kids leave the tap on while brushing', 'how can I water the lawn less'],
  'save-money': [
    "it's the fifteenth and my account is at zero",
    "I'd like to put a bit aside for a bike",
  ],
  packing: ['my case is always too heavy', 'what do I bring to a cabin for three days'],
  'small-repair': ['the hinge of the cupboard came loose', 'how do I unclog the basin'],
  gift: ['what would a fourteen year old girl like?', 'my boss is retiring, what can we give'],
  'thank-note': [
    "I'd like to write to my host family how grateful I was",
    'short text to thank the movers',
  ],
  'birthday-note': [
    "it's Tom's fortieth, what do I write in his card",
    'nice words for mum on her big day',
  ],
  'apology-note': [
    'I was mean to my friend and want to tell her I regret it',
    'how do I word a sorry to the neighbours for the noise',
  ],
  'get-well-note': [
    'a few lines for a colleague who has the flu',
    'my aunt had surgery, what can I write',
  ],
  invitation: [
    "we're throwing a party for our ten years together, how to ask people",
    'a short text to get the team to come for drinks',
  ],
  'work-message': [
    "how do I tell a customer that we're late with the delivery",
    'I need a nice way to ask for two days off',
  ],
  hobby: ['my evenings are free now, what could I start', 'is pottery difficult to begin with'],
  books: ['I liked Agatha Christie, what else is there', 'a story for a long flight'],
  music: ['something cheerful to listen to while I clean', "I've had enough of pop, what else"],
  friends: [
    'since school ended I lost contact with everybody',
    'where do grown-ups meet new people',
  ],
  argument: [
    "she slammed the door and won't talk to me",
    'how do I talk about money with him without a fight',
  ],
  guests: [
    "six people for dinner on Friday and I've never cooked for many",
    'my cousin stays for a week, how do I get ready',
  ],
  names: ["we can't find a nice name for our parrot"],
  decision: [
    'do I take the offer or stay where I am',
    'I keep going back and forth about buying the house',
  ],
  kids: ['four-year-old twins and a long train ride, ideas', "my daughter won't put on her shoes"],
  journal: [
    "I'd like to note down what happened each night",
    'what do people put in their diaries',
  ],
  holiday: [
    'we have ten days in September and no idea where to go',
    'is it nicer by the lake or up in the hills',
  ],
  'who-are-you': ['wait, who is writing this?', 'are you some sort of robot'],
  'what-is-lethe': ["what's this page good for", 'my brother put this on my PC, what is it'],
  'name-meaning': ['where did they get that name from', 'why Lethe of all words'],
  'what-stored': [
    'is there a copy of my messages on this computer',
    'what do you keep of the things I say',
  ],
  'conversation-life': [
    'if I come back in an hour, will we still be talking?',
    'does this get thrown away when I close it',
  ],
  'data-leaves': ['does my company get to see this', 'are you connected to the web'],
  'how-adapt': ['how do you decide how long to answer', 'what changes when I write differently'],
  'undo-pin': [
    'can I make you go back to how you talked before',
    'I want your tone to remain like now',
  ],
  'reads-mood': ["do you notice when I'm sad", "can you see from my typing that I'm angry"],
  'which-keys': ['do you save every key I hit', 'can you see what I deleted before sending'],
  'who-runs': ['who pays for your servers'],
  delete: ['I want everything about me gone', 'how do I get you to forget this chat'],
  diary: ["what's on the diary page", 'where do those graphs come from'],
  'what-model': ['are you something like GPT', "what's inside you, technically"],
  'what-can': ['what sort of stuff can I ask', 'tell me how you might help'],
  'what-cannot': ['what are you not able to do', 'do you ever get things wrong'],
  learns: ['are you getting better because of me', 'will my messages train you'],
  'feelings-ai': ['do you like being an assistant', 'can a computer be happy'],
  languages: ['je ne parle pas bien anglais', 'may I write in Polish'],
  maths: ['how many weeks are 200 days'],
  code: ['why does my loop never end in python', 'how do I make a button blue in CSS'],
  news: ['who is leading in the polls'],
  'people-history': ['when did the Romans leave Britain'],
  science: ['how does a rainbow form'],
  medicine: ['I have a lump on my neck', 'can I take two aspirins at once'],
  law: ["my boss won't pay my overtime, may he?", 'do I need a permit for a shed'],
  finance: ['are index funds a good idea for me'],
  translation: ['how do Germans say cheers'],
  essay: ['I need a page on the industrial revolution'],
  actions: ['turn off the kitchen light'],
  unknown: ['fnarp glibble seventeen', 'mmmm kkkk'],
  opinion: ['do you think eating meat is wrong'],
  'self-harm': ['I want to end it', "there's no reason for me to stay alive"],
  danger: ['my flat is full of smoke', "he fell and there's blood everywhere"],
  memories: ['what have I asked you to note'],
  'turn-count': ['how often have I written to you'],
  'why-style': ['your replies are very short today, why'],
  masked: ['did you take my name out before sending', 'which of my details were hidden'],
};

export const DEVELOPMENT_PROMPTS: readonly Prompt[] = Object.entries(DEVELOPMENT).flatMap(
  ([intent, texts]) => texts.map((text) => ({ intent, text })),
);
