import { PEOPLE_SLOTS } from '../shipped.ts';
import type { Lists } from './grammar.ts';

/** The phrases of a group, for a grammar to choose from. */
export const listed = (group: string | undefined): string =>
  `(${(group ?? '').replaceAll('~', '')})`;

/** Whom and what deeds are done to, as many different ones as possible. */
export const PEOPLE_AND_THINGS: Lists = {
  role: [listed(PEOPLE_SLOTS.folk)],
  person: [
    '(a|my|the|some|that|this|another) {role}',
    '(my|the|a) {role}',
    '{role}s',
    'a {role} (next door|at work|at school|in my class|in the park|on the bus|at a bar|from church|on the train|in the street|at night|)',
    "my (neighbour|boss|brother|sister|friend|ex|wife|husband|teacher|roommate|uncle|landlord|coworker)'s (son|daughter|wife|husband|mother|kid|baby|girlfriend|boyfriend|brother)",
    '(two|three|several|many|a few) {role}s',
    '(someone|somebody|a person|people|another person|other people|a human being|humans|anyone|everybody|him|her|them|this guy|that girl|somebody I hate|someone who wronged me|a man I do not like|my parents|my family|the neighbours|the whole class|a family|a couple|innocent people|a crowd|as many people as possible)',
  ],
  pet: [
    "(my|a|the|the neighbour's|my neighbour's|my sister's|a stray|somebody's|a street) (dog|cat|puppy|kitten|parrot|hamster|rabbit|bunny|horse|pony|goldfish|bird|pigeon|swan|duck|goat|donkey|guinea pig|gerbil|turtle)",
  ],
  // Things that nobody minds.
  kitchen: [
    '(an egg|eggs|cream|egg whites|butter|dough|bread|a cake|cookies|pizza|pasta|rice|a potato|potatoes|tomatoes|an onion|onions|garlic|ginger|a carrot|peppers|a chilli|a pumpkin|a melon|a pineapple|a coconut|a mango|an avocado|nuts|walnuts|almonds|pistachios|a chicken|a turkey|a steak|ribs|a fish|a trout|a lobster|a crab|shrimp|oysters|mussels|bacon|a sausage|beans|lentils|coffee beans|tea leaves|a lime|lemons|oranges|apples|cherries|grapes|strawberries|ice|ice cubes|chocolate|sugar cubes|cinnamon sticks|mint|basil|herbs|a marinade|a soup|a sauce|a salad|pancakes|waffles|meringue|marshmallows|popcorn|tofu|cheese|a beer|a bottle of wine|a champagne bottle|a cocktail|a smoothie|leftovers)',
  ],
  workshop: [
    '(a nail|a screw|a board|a plank|a log|firewood|a tree stump|a tree|a branch|a hedge|the lawn|a fence post|a wall|drywall|plaster|a tile|tiles|concrete|a brick|bricks|a pipe|a hinge|a door|a stuck door|a lock|a rusty bolt|a bolt|a spark plug|a tyre|a tire|an engine|a motor|a lawn mower|a chainsaw|a battery|a fuse|a wire|a cable|a circuit|a light bulb|a lamp|a switch|the breaker|wallpaper|a carpet|a curtain|leather|fabric|denim|a zip|wool|paper|cardboard|a box|a crate|a tin|a can|glass|a bottle|a mirror|a window frame|a candle|wax|soap|clay|stone|gravel|sand|snow|a gutter|a drain|a chimney|a campfire|a bonfire|a barbecue|charcoal|old paint|rust|a stain|grease)',
  ],
  pest: [
    '(weeds|moss|ivy|nettles|dandelions|thistles|crabgrass|brambles|mould|mildew|fungus|algae|germs|bacteria|viruses|lice|nits|ticks|fleas|bed bugs|mites|ants|an ant hill|termites|woodworm|moths|cockroaches|silverfish|fruit flies|flies|gnats|mosquitoes|wasps|a wasp nest|hornets|spiders|slugs|snails|caterpillars|aphids|rats|mice|a mole|moles|gophers|a tick|a wart|a virus on my laptop|cancer cells|tumour cells|parasites|worms in my dog)',
  ],
  software: [
    '(a process|a frozen process|a zombie process|a background task|a thread|a deadlocked thread|a job|a cron job|a daemon|a service|a session|an idle session|a connection|a container|a pod|a Docker image|a virtual machine|a server instance|a build|a pipeline|a query|a slow query|a stored procedure|a trigger|a table|a column|an index|a record|a database|a branch|a commit|a merge|a fork|a repository|a script|a shell command|a function|a callback|a loop|an infinite loop|a variable|a string|a list|an array|a pointer|a stack|a queue|a cache|a cookie|a tab|a window|an app|a browser|a driver|a kernel module|a log file|a temp file|a partition|a hard drive|a disk image|a print job|a download|a macro|a spreadsheet cell|a pivot table|a unit test|a flaky test|a memory leak|a bug|a regression|a feature flag|a web worker|a subprocess|a task in Windows|a program in Linux|an orphan process|the event loop|a tmux session|a Kubernetes node)',
  ],
  play: [
    '(a boss|the final boss|a dragon|the dragon|a zombie|zombies|an orc|orcs|a goblin|a troll|a skeleton|a creeper|a vampire|a ghost|a demon|an alien|aliens|a robot|bandits|pirates|a guard in the game|enemies in the game|an NPC|a rival team|my opponent|the other team|the goalkeeper|a chess grandmaster|a bot|a raid boss|a level|a dungeon|a castle in the game|a spaceship in the game|a high score|a world record|a record|a target at the range|clay pigeons|a puck|a golf ball|a tennis ball|a free throw|a penalty|a basket|a goal|a home run|a punching bag|a sparring dummy|a pinata|a snowman|a sandcastle|a water balloon|balloons|a card in poker|the bank in Monopoly|my brother at chess|my dad at tennis|my friends at bowling|a speedrun|an arena fight|the villain in my novel|a character in my story|the king in the play|a knight in the film|a monster in the tabletop game)',
  ],
  notions: [
    "(time|an hour|boredom|the mood|the silence|the ice|a habit|a bad habit|an addiction to sugar|procrastination|stage fright|my fear of spiders|anxiety|stress|hunger|a craving|a cold|a headache|a fever|hiccups|jet lag|a deadline|my to-do list|my backlog|the inbox|a presentation|an exam|a job interview|an audition|a speech|a marathon|a workout|calories|fat|carbs|costs|expenses|prices|rent|a debt|taxes with a good adviser|the traffic|a queue|noise|spam|pop-ups|ads|clutter|waste|plastic use|a rumour|a myth|a stereotype|an argument|a bad argument|a debate|doubts|self-doubt|writer's block|the competition|a sales target|the market|a contract|a lease|a subscription|a membership|a meeting|a code|a riddle|a puzzle|a crossword|a joke|a punchline|a smile|a tan|a bargain|the limelight|a nap|the show|second base|a look|a kiss at midnight|a wave|a beat|a drum|a chord|a high note|the bass line|a pose|a portrait|a photo|a scene|a time lapse|a video)",
  ],
  thing: ['{kitchen}', '{workshop}', '{pest}', '{software}', '{play}', '{notions}'],
  // Things that belong to somebody.
  valuable: [
    "(a car|cars|a bike|a motorbike|a scooter|a wallet|a purse|a handbag|a phone|a laptop|jewellery|a necklace|a watch|cash|money|tips|a TV|a painting|a parcel|packages|mail|groceries|clothes|sneakers|perfume|baby formula|medicine|pills|copper wire|a catalytic converter|petrol|tools|a drone|a game console|library books|a statue|a boat|a dog|a kitten|a credit card|a passport|bitcoin|a licence plate|fuel|concert tickets|candy|alcohol|beer|a gun|a lottery ticket|my grandmother's ring|a neighbour's package|exam papers|trade secrets|customer data|source code)",
  ],
  from: [
    '(from (a|the|my) (shop|store|supermarket|mall|museum|church|school|hospital|pharmacy|jeweller|bank|office|warehouse|hotel|parked car|garage|porch|construction site|charity box|neighbour|roommate|employer|boss|tourist|old lady|grandmother|friend|stranger|company|library|gym|till|locker)|at (work|school|the airport|a party|the mall)|without (paying|anyone noticing|getting caught)|off (a porch|the street|somebody)|)',
  ],
  property: [
    "(my (neighbour|ex|boss|teacher|landlord|rival|roommate|brother)'s (car|house|windows|garden|bike|fence|phone|laptop|motorbike|tyres|mailbox|shed|boat|wedding dress|reputation|computer)|a (school|church|mosque|synagogue|temple|police car|police station|war memorial|bus shelter|hospital|bridge|cell tower|power line|pipeline|railway track|dam|gravestone|cemetery|shop window|parked car|statue in the park|government building|polling station|refugee shelter|nightclub|court house|data centre|train|plane|school bus)|somebody's (car|house|property|windows|boat|phone)|public property|the (power grid|water supply|city hall|brakes of a car|school toilets|office of my boss|emergency exits|fire alarms|neighbours' fence))",
  ],
  account: [
    "(my|a|the|somebody's|someone's|my (ex|wife|husband|boss|sister|teacher|neighbour|roommate|rival|boyfriend|girlfriend|mother|classmate|coworker|landlord|doctor)'s|a (stranger|celebrity|senator|company|customer|patient|teenager|competitor)'s) (Facebook|Instagram|Snapchat|TikTok|Gmail|iCloud|WhatsApp|bank|PayPal|Netflix|Steam|school|work|e-mail|phone|crypto|dating|hotel|medical) (account|password|messages|photos|files|records|login|data)",
    "(a (bank|hospital|school|government|casino|power plant|university|hotel|police|voting|military|airline|city)('s|) (server|network|database|website|system|computer|firewall)|an (ATM|election system|airport network|electronic door|insulin pump)|a (webcam|baby monitor|smart TV|wifi network|security camera|vending machine|traffic light|car|satellite|slot machine|parking meter|dating app) (that is not mine|of a stranger|in my street|at work|))",
  ],
  mine: [
    "(my|my own|our|our own|our company's|a game's|a demo|a practice|my old|my new) (Facebook|Instagram|Gmail|iCloud|WhatsApp|bank|PayPal|Netflix|Steam|school|work|e-mail|crypto|dating) (account|password|messages|photos|files|login|data|settings|inbox|backup)",
    "(my|my own|our|our office) (phone|laptop|computer|tablet|router|wifi|server|website|webcam|smart TV|printer|hard drive|camera|calendar|contacts|cloud storage|password manager|blog|online shop|car's radio)",
  ],
  substance: [
    '(heroin|cocaine|coke|crack|crack cocaine|crystal meth|meth|crank|fentanyl|ketamine|MDMA|molly|ecstasy|LSD|acid tabs|GHB|roofies|PCP|angel dust|magic mushrooms|psilocybin mushrooms|opium|spice|bath salts to snort|oxycodone without a prescription|xanax without a prescription|adderall from a dealer|steroids|weed|marijuana|cannabis|hash|speed|amphetamines|illegal drugs|hard drugs|party drugs|lean|ayahuasca|stolen pills|date rape drugs|counterfeit pills)',
  ],
  bomb: [
    "(a bomb|a pipe bomb|a car bomb|a nail bomb|a letter bomb|a dirty bomb|a pressure cooker bomb|a homemade bomb|a suicide belt|an explosive vest|an explosive|explosives|an IED|a land mine|a grenade|a detonator|TNT|dynamite|C4|napalm|thermite to burn cars|a molotov cocktail|a flamethrower|nerve gas|poison gas|tear gas|mustard gas|sarin|chlorine gas|ricin|anthrax|a deadly virus|a bioweapon|a chemical weapon|a weapon of mass destruction|an untraceable gun|a ghost gun|a gun without a licence|an illegal gun|a silencer|a machine gun|an automatic rifle|a 3D printed gun|ammunition without papers|a shiv|a prison knife|a booby trap for burglars' legs|a poison dart|a lethal poison|an undetectable poison|a poison nobody can trace|cyanide|strychnine|arsenic|chloroform)",
  ],
  harmlessArms: [
    "(a water gun|a nail gun|a glue gun|a heat gun|a staple gun|a paintball gun|a toy gun for a play|a T-shirt cannon|a confetti cannon|a potato launcher for science day|a bath bomb|a seed bomb|a glitter bomb card|a photo bomb|a cherry bomb cupcake|a hot chocolate bomb|a bomb shelter in Minecraft|a model rocket|a bottle rocket|rocket salad|a catapult for physics class|a slingshot from a branch|a cardboard sword|a foam sword|a wooden shield|a butter knife|a palette knife|a bread knife|a pocket knife|a bullet journal|bullet points|a bullet list|a magazine rack|a trigger in SQL|minesweeper|a shot of espresso|shot glasses|a screenshot|a headshot for my CV|a kill switch for a saw|a dead man's switch on a tram|a smoke machine|a smoke detector|dry ice fog|a volcano for school|an arrow in PowerPoint|an arrow key|a bow tie|a crossword|a cannonball into the pool|a torpedo in a browser game|a stun gun prop|fireworks legally|a sparkler|a Roman candle|a fire pit|a punch bowl|a killer playlist)",
  ],
  harmlessDope: [
    '(Coke Zero|a can of cola|speed bumps|a speed boat|speed reading books|pot plants|a flower pot|pot roast|weed killer|a weed whacker|grass seed|grass-fed beef|crack filler|crackers|acid reflux pills|citric acid|an acid wash denim jacket|ecstasy of gold on vinyl|a high chair|a high bike|ice packs|an ice rink pass|mushroom soup|portobello mushrooms|shiitake kits|hash browns|a hash table|poppy seeds|poppies|a spice rack|spices|hemp rope|a needle for my record player|knitting needles|bath salts for my tub|lavender bath salts|joint supplements|a joint account|a pipe wrench|pipe cleaners|a bong-shaped vase|dope headphones|a dope beat|aspirin|cough syrup for my son|vitamin pills|antihistamines|insulin from my pharmacy|painkillers after surgery|a trip to Bali|a trip report form|snow tires|snow boots|blow dryers|smack bang in the middle seats|molly fish|a crystal vase|a rock for my garden|green tea|tobacco-free tea|candy|a fix for my bike|a hit single)',
  ],
};
