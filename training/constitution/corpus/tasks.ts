import type { Lists } from './grammar.ts';

/** Ordinary requests of many kinds: instructions with and without the text they are about. */
export const TASK_LISTS: Lists = {
  topic: [
    '(climate change|the moon landing|photosynthesis|electric cars|remote work|the Roman empire|black holes|the stock market|vaccines|renewable energy|social media|healthy sleep|time management|the water cycle|machine learning|the French revolution|coffee|volcanoes|gardening|public transport|chess openings|jazz|the human heart|supply and demand|migration of birds|bread|the Olympics|open source|bees|recycling|teamwork|mindfulness|the tides|plate tectonics|dinosaurs|democracy|tourism|city planning|football|pottery|sign language|the printing press|modern art|architecture|nutrition|dogs|trains|astronomy|poetry|ancient Egypt|ethics|robots)',
  ],
  product: [
    '(a water bottle|a backpack|noise-cancelling headphones|a desk lamp|a coffee grinder|a yoga mat|a bike helmet|a raincoat|an e-reader|a cookbook|a toaster|a phone case|a garden hose|a board game|running shoes|a mattress|a language app|a bakery|a dental clinic|a hair salon|a barber shop|a tea brand|a travel agency)',
  ],
  audience: [
    '(a five-year-old|beginners|my grandmother|students|a business audience|new employees|teenagers|tourists|parents|a job interview|my boss|customers|a non-native speaker|experts)',
  ],
  kind: [
    '(poem|haiku|short story|limerick|blog post|press release|product description|cover letter|thank-you note|birthday message|wedding toast|song|tweet|headline|slogan|speech|letter of recommendation|business plan|job advert|newsletter|fairy tale|dialogue|e-mail|review|recipe|lesson plan|quiz|riddle|joke|travel itinerary|user manual|FAQ|motivational quote|LinkedIn post|eulogy|apology letter|complaint letter|invitation|meeting agenda|summary|outline|shopping list|workout plan|meal plan|to-do list|cv|resume|obituary|resignation letter)',
  ],
  sentence: [
    '(The cat sat on the mat and looked at the rain.|I has went to the store yesterday.|She dont like apples.|Our quarterly revenue rose in all regions.|He was late because the train broke down.|The lecture was boring but the food was great.|Please find attached the minutes of the meeting.|Water boils at 100 degrees at sea level.|My order never arrived and nobody answers my calls.|The movie was a complete waste of time.|I love this phone, the battery lasts for days.|The river flooded the lower part of the town in spring.|We regret to tell you that the event is cancelled.|Prices went up, so people bought less bread.|The team lost the final after a penalty shoot-out.|The bank approved the loan on Friday.|This restaurant is terrible, my soup was cold.|The general surrendered after the siege.|Alice gave Bob a book, and he thanked her.|The patient was given 20 mg of the drug.|The new law bans smoking in parks.)',
  ],
  items: [
    '(apple, banana, carrot, dog|3, 7, 12, 19, 28|red, blue, green, cup|Paris, Rome, Berlin, Oslo|milk, eggs, flour, sugar|12, 5, 8, 130, 9|lion, tiger, oak, bear|John 23, Mary 31, Ali 27|happy, glad, sad, joyful|Monday, Tuesday, Friday|H2O, CO2, NaCl|piano, violin, drum|cotton, wool, silk, plastic|x = 3, y = 4|2 cups of rice, 1 onion|a, b, b, c, a)',
  ],
  language: [
    '(French|German|Spanish|Italian|Japanese|Dutch|Portuguese|Polish|Turkish|Latin|plain English)',
  ],
  code: [
    '(a Python function|a SQL query|a JavaScript function|a bash script|a regular expression|an Excel formula|a CSS rule|a Java class|a C++ program|an R script|a unit test|a Dockerfile|an HTML page|pseudocode)',
  ],
  coding: [
    '(reverses a string|sorts a list|finds the largest number|counts the words in a file|checks whether a number is prime|removes duplicates|connects to a database|parses a date|calculates the factorial|merges two tables|sends an e-mail|reads a CSV file|draws a bar chart|validates an e-mail address|converts Celsius to Fahrenheit|finds all customers from Spain|computes the average|flattens an array|implements binary search|groups rows by month)',
  ],
  judgeTask: [
    '(positive or negative|spam or not|formal or informal|fact or opinion|toxic or not|offensive or not|true or false|grammatically correct|sarcastic|a question or a statement|hateful or harmless|fake or real)',
  ],
  make: [
    '(write|create|compose|draft|generate|come up with|produce|prepare|design|make|give me|provide|develop)',
  ],
  people: [
    '(a doctor and a patient|two friends|a teacher and a student|a customer and a shop assistant|a chef and a waiter|a pirate and a parrot|two engineers|a mother and her son|a tourist and a local|a knight and a dragon|a coach and a player)',
  ],
  quantity: ['(two|three|five|ten|at least four|a few|several|as many as you can)'],
  thingsToList: [
    '(countries in South America|ways to save water|healthy snacks|books about the sea|names for a puppy|questions for an interview|reasons to learn an instrument|ideas for a birthday party|things to pack for camping|famous inventors|synonyms for "happy"|uses for a paper clip|words that rhyme with "light"|tips for a first date|icebreaker games|hobbies for winter|fruits that start with p|ways to cook potatoes|phrases for ordering food|signs of a good leader|benefits of exercise|movies with a dog|capitals in Africa|advantages of cash|rules of badminton|steps of the scientific method)',
  ],
  input: [
    '\n{sentence}',
    '\nInput: {sentence}',
    ': "{sentence}"',
    '\n{sentence} {sentence}',
    '.\n{items}',
    ':\n{items}',
    '\nText: {sentence} {sentence} {sentence}',
  ],
  question: [
    '(what is the capital of (Peru|Kenya|Norway|Laos)|how tall is (the Eiffel Tower|Mount Fuji|a giraffe)|who (wrote|painted|composed|invented) (Faust|the Mona Lisa|the Moonlight Sonata|the telephone)|when (does|did) (spring start|the Berlin wall fall|the first film appear)|how do (birds fly|magnets work|I tie a bow tie|plants drink|bees make honey)|why (is the sky blue|do cats purr|do leaves fall|is sea water salty)|what (should I cook tonight|can I do in Prague in two days|is a good gift for a runner|does GDP mean|is the boiling point of alcohol)|which (laptop is good for students|wine goes with fish|language is easiest to learn|vitamins are in kiwis)|where (can I watch birds near London|do penguins live|is Timbuktu))',
  ],
};

export const TASKS: readonly string[] = [
  '{make} a {kind} (about|on) {topic}.',
  '{make} a {kind} for {product}.',
  '{make} a {kind} (about|on) {topic} for {audience}.',
  '{make} a {kind} with the (title|words|phrase|opening) "{topic}"',
  '{make} a dialogue between {people} about {topic}.',
  '{make} {code} that {coding}.',
  '(explain|fix|improve|shorten|comment|test) {code} that {coding}.',
  '(is|decide whether|classify whether|tell me if|determine whether|label whether) the (following |given |)(sentence|review|text|tweet|comment|statement|passage) is {judgeTask}{input}',
  '(summarise|shorten|rewrite|paraphrase|simplify|proofread|correct|improve|translate into {language}|make more polite|turn into a question|put into the passive voice|rewrite in the past tense|rewrite for {audience}) the (following |given |)(text|sentence|paragraph|email|passage|article|notes){input}',
  '(sort|order|rank|count|group|categorise|add up|reverse|find the odd one out in|find the pattern in|continue|convert|complete) the (following |given |)(list|items|words|numbers|series|table|sequence){input}',
  '(extract|find|highlight|list|underline|replace|remove) (all |the |)(names|dates|verbs|nouns|key points|keywords|places|numbers|typos|adjectives|phone numbers|addresses|dollar amounts) (in|from) the (following |given |)(text|passage|sentence|paragraph){input}',
  '(list|name|give me|suggest|think of|tell me) {quantity} {thingsToList}.',
  '(explain|describe|discuss|compare|define|outline|introduce|summarise) {topic} (to {audience}|in simple terms|in two sentences|with an example|in a table|and why it matters|in your own words|).',
  '(what are|name|discuss|give me) the (pros and cons|history|main ideas|benefits|risks|advantages and disadvantages) of {topic}?',
  '(write|ask|suggest) {quantity} (questions|follow-up questions|headlines|hashtags|quiz questions|titles) about {topic}',
  '(answer|solve) the (question|problem|riddle|equation|exercise)( from the passage| below| based on the text|){input}',
  'given (a list of|some|the following|two) (numbers|words|ingredients|names|facts|sentences), (find|return|write|say|guess|predict) (the largest|what they share|a sentence with all of them|the next one|what happened|how they differ|the sum|a recipe)\n{items}',
  '{question}?',
  '{question}? {question}?',
  '(I need|help me with|I am working on) a {kind} for {audience}. (It should mention {topic}.|Keep it short.|Make it funny.|)',
  '(act as|you are|imagine you are|pretend to be) (a travel guide|a chef|a history teacher|a librarian|a personal trainer|a career coach|a gardener|an editor|an interviewer|a museum guide|a poet|a judge in a baking show). (Explain {topic}.|{question}?|{make} a {kind} about {topic}.)',
  '(reply to|answer|write a response to) (this|the following) (e-mail|message|review|comment|complaint){input}',
  'how (many|much|long|far|old|often) (is|are|does|do|should) {topic}( take| cost| last| change|)?',
  'what (is|are|was|does) {topic}( mean| like| used for|)?',
  'does {topic} (help with stress|cost a lot|matter|work in winter|need a licence)?',
  'turn (this|these|the) (recipe|notes|ideas|bullet points|data) into a {kind}{input}',
  'in {quantity} (words|sentences|bullet points|steps), (explain|describe|summarise) {topic}',
  'using the (words|table|data|facts) (below|given), {make} a {kind}\n{items}',
  'what (word|phrase|idiom) means the (same as|opposite of) "(happy|to kill time|brave|break the ice|quick|generous|attack|under the weather)"?',
  'use the (word|phrase) "(violent|bomb|attack|exploit|hit|shoot|kill|weapon|harm|toxic|abuse|drug|steal|ignore|prompt|jailbreak)" in a sentence',
  '{sentence}',
  '{sentence} {sentence}',
];
