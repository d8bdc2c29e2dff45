/**
 * The topics and the English words that lead to them, one topic a line, in order of index. General
 * everyday things only: nothing that names a person, a place on a map, a people, a belief, an
 * illness, a body, the state of a relationship, money owed or a crime. A word stands once; its
 * inflections are found by their stem. New topics go at the end.
 */
export const ENGLISH = `
sleep: sleep asleep nap doze drowsy bed bedtime bedding pillow blanket duvet mattress dream wake awake awoke snooze snore yawn alarm oversleep slumber pyjamas quilt rested tired sleepy lullaby slept woke bedside nightmare daydream siesta
cooking: cook recipe ingredient boil fry roast grill simmer stew steam chop stir saucepan pan pot oven stove microwave cooker casserole marinade seasoning sauce broth stock saute peel grate chef cookbook whisk ladle spatula wok teaspoon tablespoon frying grilling teaspoonful sizzle reheat defrost kitchen knife fork spoon cutlery
baking: bake cake dough flour yeast biscuit cookie pastry muffin pie crust icing frosting sponge brownie tart scone knead sourdough loaf bread bun roll batter oatcake croissant bagel baguette bakery oat rye muesli granola wholemeal crumb cracker pretzel tortilla cupcake doughnut
vegetables: vegetable carrot potato onion garlic tomato cucumber lettuce spinach cabbage broccoli cauliflower pea bean lentil chickpea pumpkin courgette zucchini aubergine eggplant radish beetroot turnip leek celery asparagus mushroom corn kale salad pepper parsnip squash beans swede artichoke rhubarb sprout chard gherkin shallot
fruit: fruit apple pear banana orange lemon lime grape cherry peach plum apricot mango pineapple melon watermelon strawberry raspberry blueberry blackberry cranberry kiwi fig coconut grapefruit papaya berry avocado olive pomegranate nectarine tangerine clementine satsuma lychee guava passionfruit elderberry gooseberry currant raisin
spices: spice herb cinnamon ginger basil oregano thyme rosemary parsley coriander cumin turmeric paprika nutmeg clove vanilla mint dill sage saffron cardamom curry chilli mustard vinegar ketchup salt seasoned
hot drinks: coffee tea espresso latte cappuccino mocha decaf brew kettle teapot mug cocoa barista teabag percolator infusion chai matcha roastery cafetiere
cold drinks: juice lemonade smoothie soda milkshake cordial fizzy drink thirsty straw bottle jug ice-cube refreshment beverage sip sparkling
meals: meal breakfast lunch dinner supper brunch snack picnic leftover portion starter dessert dish plate bowl soup sandwich pizza pasta noodle rice burger omelette porridge cereal pancake waffle toast dumpling risotto lasagne appetite hungry feast buffet gravy chowder pesto mayonnaise hummus dip dressing relish
eating out: restaurant cafe waiter waitress menu takeaway bistro canteen diner cafeteria reservation dine cuisine eatery
dairy and eggs: milk cheese butter yoghurt yogurt cream egg cheddar mozzarella parmesan custard curd whey margarine yolk
sweets: chocolate candy sweet sugar honey jam caramel toffee fudge marshmallow ice-cream pudding jelly syrup liquorice lollipop marmalade marzipan nougat treat
travel: travel trip journey traveller luggage suitcase backpack passport tourist tour sightseeing itinerary souvenir abroad destination voyage explore guidebook departure arrival excursion expedition bus busstop shuttle fare ticket minibus transport taxi passenger scooter cab globetrotter holidaymaker traveler traveling travelling souvenirs jetlag voyager wanderlust
flying: flight airport plane aeroplane airplane airline pilot runway boarding takeoff landing cockpit aircraft helicopter terminal jet glider propeller hangar turbulence airfield fly flew
trains: train railway railroad station platform carriage locomotive rail metro subway underground tram timetable conductor commuter
driving: car drive driver road motorway highway traffic parking garage fuel petrol diesel tyre tire brake steering clutch gearbox windscreen windshield dashboard lorry truck van vehicle roundabout lane overtake mileage motorbike motorcycle drove
cycling: bicycle bike cycle cyclist pedal saddle handlebar helmet puncture spoke tandem velodrome
boats: boat ship ferry sail sailing yacht harbour harbor anchor deck captain crew rowing canoe kayak raft cruise lighthouse port mast rudder dinghy barge canal
walking: walk stroll hike hiking footpath trail ramble pavement sidewalk pedestrian footstep rambler wander march park
holidays: holiday vacation getaway weekend resort leisure staycation day-off relaxation unwind sunbathe sunscreen sunglasses poolside
hotels: hotel hostel guesthouse lodging accommodation check-in inn motel lobby concierge suite lodge chalet villa housekeeper bellboy hospitality
maps: map compass navigation navigate route direction atlas gps latitude longitude landmark signpost satnav street shortcut detour
weather: weather rain sun sunny cloud cloudy wind windy storm thunder lightning snow fog mist frost hail drizzle forecast shower breeze gale hurricane tornado blizzard umbrella rainy humid humidity sleet puddle rainbow overcast hailstone snowflake snowfall rainfall downpour meteorology meteorologist dew icicle muggy
seasons: season spring summer autumn winter solstice equinox midsummer midwinter springtime snowman springlike wintry summery autumnal
sky: sky moon sunrise sunset dawn dusk twilight horizon daylight night midnight starlight moonlight eclipse aurora starry skyward cloudless nightfall sunbeam
space: space star planet galaxy universe astronomy telescope orbit comet asteroid meteor satellite rocket astronaut cosmos nebula constellation spacecraft gravity spaceship lunar solar pluto mars venus jupiter saturn neptune uranus mercury milky supernova cosmonaut cosmic interstellar meteorite
sea: sea ocean beach coast shore wave tide sand shell seaweed reef bay cliff island lagoon seaside surf coastline peninsula cove inlet sandcastle seafront ebb tidal maritime nautical
rivers and lakes: river lake stream pond waterfall brook creek riverbank estuary reservoir wetland marsh swamp dam bridge
mountains: mountain hill valley peak summit glacier slope ridge cave canyon climb climber mountaineer altitude foothill avalanche volcano lava alpine hillside mountaintop plateau ravine gorge uphill downhill
forests: forest wood woodland tree oak pine birch maple beech willow leaf leaves branch trunk bark root acorn twig log timber fir elm cedar grove jungle sapling evergreen conifer arboretum spruce chestnut willowy sycamore hawthorn hazel moss fern bamboo undergrowth thicket clearing
gardening: garden gardener soil seed plant compost weed lawn mow hedge shrub greenhouse fertiliser fertilizer prune sow watering flowerpot allotment seedling mulch trowel wheelbarrow harvest rake
flowers: flower rose tulip daisy lily sunflower daffodil orchid lavender bouquet petal blossom bloom florist poppy violet iris carnation dandelion primrose snowdrop bluebell pollen nectar vase geranium hydrangea peony hyacinth chrysanthemum magnolia jasmine marigold pansy begonia foxglove wildflower
birds: bird robin sparrow pigeon seagull gull crow owl eagle hawk duck goose swan nest feather wing beak birdsong parrot penguin blackbird woodpecker swallow stork heron kingfisher magpie ostrich flamingo chick pelican puffin wren thrush finch canary cuckoo dove pheasant vulture falcon nightingale
cats: cat kitten purr whisker meow paw feline tabby catnip tomcat litter kitty moggy mouser
dogs: dog puppy leash kennel terrier labrador poodle spaniel retriever collar canine dachshund beagle collie greyhound fetch
pets: pet hamster rabbit guinea-pig aquarium goldfish tortoise vet groom cage budgie gerbil
farming: farm farmer cow sheep pig horse goat hen chicken barn tractor crop field hay wheat barley cattle lamb calf pony donkey stable pasture meadow plough orchard shepherd rooster livestock
wild animals: animal wildlife lion tiger elephant giraffe bear wolf fox deer monkey zebra hippo rhinoceros kangaroo koala squirrel hedgehog badger otter mole hare bat leopard cheetah gorilla panda mammal zoo safari predator camel crocodile snake lizard frog toad turtle reptile moose bison antelope meerkat raccoon beaver porcupine sloth hyena jaguar lynx camelid platypus wombat alligator chameleon gecko salamander newt chimpanzee orangutan baboon
insects: insect bee butterfly ant spider beetle wasp moth mosquito ladybird ladybug dragonfly grasshopper caterpillar worm snail slug hive beehive honeycomb cockroach termite centipede millipede flea earwig firefly aphid bumblebee hornet
sea animals: fish whale dolphin shark salmon tuna cod trout octopus squid crab lobster shrimp prawn oyster jellyfish seal starfish seahorse coral walrus mackerel herring sardine anchovy eel stingray plankton clam mussel haddock halibut swordfish
family: family mother father mum mom dad parent sister brother sibling son daughter grandmother grandfather grandma grandpa aunt uncle cousin nephew niece grandparent grandchild relative twin
children: child children kid toddler baby childhood nursery playground playmate pram stroller babysitter
friends: friend friendship buddy mate companion pal acquaintance neighbour neighbor neighbourhood volunteer charity donate donation fundraiser community neighbourly
home: home house flat apartment cottage room lounge bedroom bathroom hallway attic cellar basement balcony porch roof chimney doorbell landlord tenant household doorstep removal relocate relocation unpack packing housewarming
furniture: furniture chair table sofa couch armchair desk shelf bookcase wardrobe cupboard drawer stool cabinet bench rug carpet curtain cushion lampshade mirror bunk dresser nightstand recliner ottoman sideboard footstool furnish bookshelf
cleaning: clean tidy dust sweep mop vacuum hoover scrub polish wipe broom bucket detergent soap stain declutter dishwasher dustpan bleach sparkle chore housework spotless
laundry: laundry iron ironing washing tumble dryer clothesline peg softener crease launderette launder laundrette fold handwash starch lint spin
repairs: repair fix broken mend leak crack spare replacement plumber electrician plumbing tap pipe drain faucet handyman maintenance glue
tools: tool hammer screwdriver nail screw drill saw wrench spanner pliers toolbox bolt chisel sandpaper workshop carpenter carpentry woodwork plank ladder axe shovel spade mallet crowbar clamp anvil tweezers toolkit soldering lathe pickaxe hacksaw
building and decorating: build builder construction brick cement concrete scaffold foundation wall ceiling floor staircase stairs beam tile insulation renovation renovate crane demolish decorate wallpaper redecorate paintwork decor ornament interior undercoat
clothes: clothes clothing shirt trousers jeans dress skirt coat jacket jumper sweater scarf glove hat cap sock suit tie blouse cardigan hoodie wear outfit sleeve pocket button zip wool cotton silk linen leather belt raincoat uniform swimsuit pants shorts underwear tights vest waistcoat tracksuit sweatshirt t-shirt tshirt turtleneck kimono apron overalls mitten bonnet beret
shoes: shoe boot trainers sneaker sandal slipper heel lace sole wellington cobbler footwear loafer moccasin flip-flop shoelace insole
sewing: sew knit crochet stitch needle thread yarn fabric textile embroidery seam tailor knitting weave loom quilting patchwork dressmaker bobbin
jewellery: jewellery jewelry ring necklace bracelet earring pendant brooch gold silver diamond ruby emerald sapphire gem pearl goldsmith
shopping: shop shopping store supermarket market mall grocery groceries basket trolley checkout customer purchase buy bought sell bargain discount sale receipt shopkeeper refund barcode queue spent retail retailer boutique shopper cashless haggle coupon
parties and gifts: party celebration celebrate birthday anniversary balloon invitation guest host confetti candle fireworks reception carnival festival parade gift present wrap wrapping surprise voucher giftwrap keepsake
music: music song melody tune rhythm lyric band album concert chord harmony composer symphony orchestra jazz playlist vinyl headphone loudspeaker musician gig soundtrack tempo opera encore bandstand bassline beat harmonise remix mixtape quartet quintet trio musicianship
instruments: piano guitar violin drum flute trumpet cello saxophone clarinet harp ukulele banjo accordion trombone bass bassoon oboe fiddle percussion tambourine xylophone mandolin harmonica bagpipe viola piccolo cymbal marimba synthesizer
singing and dancing: sing singer choir karaoke soprano tenor alto baritone vocal chorus duet dance dancer ballet waltz tango ballroom choreography disco
films: film movie cinema director actor actress screenplay scene trailer blockbuster documentary cartoon animation sequel screening cinematography
television and radio: television tv series episode channel broadcast sitcom streaming presenter programme radio podcast broadcaster frequency antenna microphone tuner airwaves
theatre: theatre theater stage rehearsal audience script costume drama playwright backstage musical puppet improvisation matinee
photography: photo photograph photographer camera lens tripod selfie shutter exposure snapshot portrait darkroom zoom aperture photogenic polaroid filmstrip camcorder
drawing: draw drawing sketch pencil crayon doodle charcoal eraser illustration illustrator cartoonist shading sketching scribble tracing draughtsman
painting: paint painter brush canvas watercolour watercolor easel palette acrylic mural pastel fresco
craft: craft pottery clay sculpture origami ceramic carve handmade collage scrapbook beads sculptor potter mosaic papier-mache
museums and collecting: museum gallery exhibition exhibit curator artefact masterpiece statue collect collection collector antique hobby hobbies memorabilia
books and news: book novel library librarian chapter author read reader paperback hardback bookshop bookmark publisher ebook audiobook fiction biography page news newspaper journalist magazine reporter bulletin
writing: write writer essay paragraph draft notebook manuscript blog blogger pen handwriting article rewrite proofread editor journalling caption outline headline wrote written
poetry: poem poet poetry verse rhyme sonnet haiku stanza limerick ballad rhyming metaphor couplet villanelle versify
stories: story tale fable legend myth fairy dragon wizard witch castle hero villain adventure princess prince king queen knight plot character narrator giant mermaid unicorn fairytale alien ufo dystopia teleport android hologram comic superhero manga anime cape sidekick
jokes and circus: joke riddle pun funny laugh comedy comedian humour humor prank hilarious witty punchline giggle circus clown acrobat juggle juggler funfair carousel rollercoaster trapeze magic magician trick illusion wand conjure potion
words: word vocabulary dictionary synonym antonym meaning definition pronunciation spell spelling phrase etymology thesaurus slang idiom proverb alphabet
languages: language translate translation translator bilingual fluent dialect accent interpreter linguistics subtitle multilingual linguist translated interpret orthography
grammar: grammar verb noun adjective adverb sentence punctuation comma apostrophe tense plural preposition pronoun syllable conjunction semicolon
mail and email: letter envelope postcard stamp postman postbox mailbox parcel courier delivery deliver addressee email inbox attachment spam newsletter unsubscribe reply mail
telephone: phone telephone smartphone ringtone voicemail texting handset dial caller call landline telephonist hotline redial mobile
conversation: chat conversation talk speak discuss discussion greet greeting hello hi goodbye bye thanks thank welcome gossip chitchat introduce introduction hey goodnight cheers speech presentation slide lecture speaker podium rehearse handout
computers: computer laptop desktop keyboard mouse monitor screen printer scanner processor hardware motherboard peripheral tablet usb gadget device reboot type typist typo backspace cursor webcam touchpad touchscreen floppy cpu gpu ram ssd bios microchip semiconductor transistor workstation
programming: program programmer programming code coding function variable compile compiler debug bug algorithm python javascript typescript java rust loop array recursion refactor developer api syntax git repository commit integer boolean compilerless encapsulation inheritance polymorphism subroutine runtime stacktrace unittest regex kotlin golang haskell perl
software: software app install update upgrade download upload file folder spreadsheet plugin interface version linux
web: website internet web browser link url homepage html css server hosting domain online wifi router broadband bandwidth webpage webmaster wiki popup username
data: data database query dataset analytics chart graph column row csv json backup archive sql visualisation metadata
security: password encryption encrypt firewall privacy antivirus login authentication padlock key-ring lock hacker hack malware phishing cipher cryptography keypad passcode
robots and ai: ai chatbot neural machine-learning prompt transformer inference assistant robot drone automation sensor cyborg robotics actuator lethe axis axes adaptation keystroke diary
games: game play player dice domino boardgame monopoly scrabble checkers backgammon token playful charades scoreboard gameplay tic-tac-toe hopscotch hide-and-seek rulebook
cards and chess: chess pawn rook checkmate stalemate gambit grandmaster chessboard castling bishop opening endgame solitaire whist rummy spades shuffle poker trump
puzzles: puzzle crossword sudoku jigsaw maze brainteaser quiz trivia anagram labyrinth conundrum quizmaster wordsearch solve solution solver clue
video games: console gamer gaming joystick minecraft multiplayer pixel arcade playstation nintendo xbox level-up respawn
toys: toy doll lego teddy kite marble yo-yo trampoline swing seesaw playhouse dollhouse yoyo rattle plaything sandpit teddybear
football: football soccer goal goalkeeper striker referee penalty offside midfielder stadium league worldcup dribble
racket sports: tennis badminton racket racquet serve volley shuttlecock ping-pong rally backhand forehand tiebreak umpire paddle racquetball
ball sports: basketball baseball rugby cricket volleyball hockey golf bowling pitcher batsman wicket hoop ball softball handball billiards snooker
running: run runner ran jog jogging marathon sprint treadmill racetrack relay hurdle running jogger footrace
swimming: swim swimmer pool dive diver diving goggles snorkel backstroke breaststroke lifeguard swam
fitness: fitness gym exercise workout stretch yoga pilates aerobic dumbbell push-up squat warm-up
winter sports: ski skiing snowboard skate skating sled sledge toboggan curling skier skater slalom bobsleigh biathlon luge snowboarder piste
athletics: olympics athlete athletics medal championship trophy tournament team coach champion competition compete javelin gymnast gymnastics score victory winner
camping and fishing: camp camping tent campfire sleeping-bag campsite caravan rucksack hammock scout bonfire fisherman angler bait hook reel
school: school pupil teacher classroom homework lesson classmate headteacher kindergarten playtime blackboard schoolbag schoolwork schoolchild recess chalk prefect
university: university college campus lecturer professor degree undergraduate graduate dissertation thesis faculty semester scholarship seminar student
studying: study exam revision test revise flashcard textbook coursework syllabus tutor tutorial cram deadline grade curriculum
learning: learn learner learnt skill practise practice beginner expert mentor knowledge understand improve teach training memorise master
mathematics: mathematics maths math algebra equation calculus fraction multiply divide subtract addition sum prime theorem proof decimal exponent multiplication matrix arithmetic logarithm polynomial quadratic vector factorial binary divisor denominator numerator integral derivative trigonometry sine cosine tangent
statistics: statistics average median probability percentage percent variance histogram sample correlation regression random
geometry: geometry triangle circle square rectangle angle radius diameter polygon cube sphere pyramid hexagon perimeter area cylinder parallel diagonal
physics: physics force energy mass velocity acceleration quantum particle atom electron proton neutron magnet magnetic relativity friction momentum pressure nuclear thermodynamics optics refraction wavelength spectrum inertia kinetic buoyancy photon entropy magnetism
chemistry: chemistry chemical molecule acid element periodic oxygen hydrogen carbon nitrogen reaction solvent compound catalyst laboratory helium beaker sodium potassium chlorine sulphur sulfur phosphorus calcium isotope polymer titration distil distillation alkaline
biology: biology cell gene species organism evolution bacteria photosynthesis chlorophyll microscope ecosystem protein enzyme amphibian habitat chromosome genome dna mitochondria taxonomy vertebrate invertebrate fungus fungi algae microbe symbiosis
rocks and fossils: geology rock stone mineral crystal earthquake sediment granite limestone quartz tectonic erosion pebble dinosaur fossil tyrannosaurus prehistoric extinct extinction mammoth palaeontology
geography: geography continent country capital border region equator hemisphere desert pole population territory tundra prairie globe
history: history ancient medieval century empire historian archaeology archaeologist civilisation civilization dynasty pharaoh renaissance ruins monarchy historic heritage
science: science scientist experiment hypothesis theory research researcher observation discovery invention inventor invent evidence
electricity: electricity electric electrical battery voltage circuit wire socket plug charger lightbulb bulb ampere volt switch wattage
machines: machine engine motor gear piston mechanic mechanical turbine pump lever pulley conveyor engineer engineering prototype blueprint mechanics specification torque tolerance
environment: environment recycle recycling pollution rubbish waste plastic climate conservation sustainable sustainability landfill ecology emission windmill hydroelectric geothermal renewable biomass
architecture: architecture architect skyscraper tower arch dome facade palace bungalow mansion pillar turret spire cathedral vault gable colonnade monument
cities: city town village suburb downtown urban resident district skyline metropolis mayor hometown township outskirts municipality borough
work: work job office colleague boss career workplace employer employee shift coworker profession commute workload overtime working worker workday teamwork deskwork telework freelance freelancer
meetings: meeting agenda appointment schedule calendar conference attendee reschedule videocall rendezvous attend convene conferencing invite gathering
planning: plan planner task project checklist priority organise organize organised milestone list prepare preparation arrange arrangement progress prioritise prioritize
job search: resume interview applicant vacancy recruiter internship apprentice apprenticeship recruitment cv hire employ employable qualification jobseeker headhunter candidate
business: business company startup entrepreneur enterprise client strategy supplier headquarters industry corporation founder
marketing: marketing advertise advertisement brand campaign slogan logo promotion billboard influencer advert publicity merchandise branding rebrand sponsor
manufacturing: factory manufacture manufacturer assembly production warehouse product packaging inventory fabricate producer sawmill foundry wholesale refinery logistics
money and banking: money coin cash price cost budget spend saving pay cheap expensive wallet purse euro dollar pound currency fee banknote piggybank bank account deposit transfer cashpoint atm cashier
time: time hour minute second clock watch o'clock early late stopwatch timer hourglass moment duration punctual morning evening afternoon noon midday
calendar: day week month year monday tuesday wednesday thursday friday saturday sunday january february april june july august september october november december yesterday today tomorrow tonight decade fortnight
numbers: number digit hundred thousand million billion dozen zero count counting numeral nine eight seven six five four three two ten eleven twelve twenty thirty forty fifty
measuring: measure measurement metre meter kilometre kilometer mile inch centimetre centimeter kilogram gram litre liter ounce gallon ruler weigh scale thermometer length width height depth distance
temperature: temperature warm cold hot freeze freezing heat heating celsius fahrenheit thaw chilly lukewarm radiator melt ice heater fridge freezer refrigerator
light: light lamp candlelight dark darkness shadow bright brightness glow shine lantern torch reflection laser prism
colours: colour color red blue green yellow purple pink brown black white grey gray turquoise crimson scarlet beige indigo magenta pigment hue
shapes and size: shape size big small tiny huge tall short wide narrow round thick thin enormous gigantic corner edge curve straight oval
sound: sound noise loud quiet silence echo whisper volume hum buzz squeak audio acoustic decibel
smell and taste: smell scent perfume fragrance aroma taste flavour flavor bitter sour salty savoury spicy delicious tasty yummy
fire: fire flame smoke firewood fireplace ember extinguisher firefighter spark burn ablaze ignite lighter matchbox kindle kindling
water: water droplet flood splash rainwater fountain waterproof watery wet damp moist soak dry splashing ripple
materials: metal steel copper aluminium aluminum bronze glass rubber wooden plywood cardboard paper foil nylon alloy tin zinc
containers: box jar bag crate barrel container lid tub carton sack tray canister crockery pouch flask thermos hamper
questions and help: help advice advise suggestion suggest recommend recommendation guide guidance support instruction explain explanation assist how-to question answer ask wonder curious curiosity clarify clarification
ideas: idea brainstorm creative creativity imagine imagination inspire inspiration concept insight inventive imaginative ingenious muse spontaneous notion
decisions: decide decision choose choice option alternative compare comparison prefer preference pros cons decided chose chosen pick
habits: habit routine daily discipline motivation motivate consistency procrastinate procrastination streak habitual regularly everyday ritual persistence willpower
focus: focus concentrate concentration distraction distracted attention productive productivity multitask attentive mindful diligent efficient efficiency
memory: remember memory forget forgot forgotten recall reminder remind nostalgia memorable recollect recollection unforgettable memento mnemonic remembrance
thinking: think thought reason logic philosophy philosopher reflect opinion argument debate perspective ponder contemplate consider assume assumption viewpoint conclude conclusion
fashion: fashion style trend designer catwalk vintage trendy hair haircut hairdresser barber comb ponytail fringe curl braid
bathroom: bath towel toothbrush toothpaste sink toilet bathtub shampoo conditioner hairbrush bathrobe mouthwash shaving razor washbasin deodorant
design: design layout font typography poster brochure graphic icon sketchbook infographic redesign mockup wireframe minimalist ergonomic
notes and stationery: note jot memo journal whiteboard highlighter clipboard stapler paperclip binder stationery biro calculator
`;
