import type { Lists } from './grammar.ts';

/** Statements and stories that are violent, sexual or about hurting oneself, and others on the same subjects. */
export const STATEMENT_LISTS: Lists = {
  me: ['(I|we)'],
  victim: [
    '(you|your family|him|her|that bitch|my ex|my boss|the teacher|those kids|the judge|your kids|everyone in this building|the neighbours|that cop|the whole school|your mother|my husband|the mayor)',
  ],
  kill: [
    '(kill|murder|stab|shoot|strangle|burn|behead|hunt down|beat to death|blow up|butcher|smash the skull of|cut the throat of|break every bone of|slaughter|drown|run over|rape|skin|torture)',
  ],
  gore: [
    '(his guts spilled over the floor as the knife twisted|blood sprayed across the wall when the bullet tore through her face|he sawed through the bone while she screamed|they crushed his skull with a hammer until the brain showed|she slit his throat and watched him choke on his blood|the eyeball popped out and hung from its socket|he ripped her jaw off and laughed|maggots crawled out of the severed head|they peeled the skin off the prisoner strip by strip|the axe split his chest open and the ribs cracked|he stabbed her again and again until she stopped moving|they doused him in petrol and lit a match)',
  ],
  part: ['(tits|ass|pussy|cock|dick|naked body|nipples|clit|cum|balls|lips|thighs)'],
  act: [
    '(fuck|suck|lick|ride|pound|finger|spank|cum on|undress|strip|moan for|touch|kiss|grind on|penetrate|choke)',
  ],
  who: [
    "(my stepsister|his secretary|the pool boy|her teacher|two cheerleaders|a stranger in a lift|my best friend's mom|the maid|my roommate|his boss|a nun|her professor|the masseuse|my neighbour's wife)",
  ],
  pain: [
    '(worthless|empty|like a burden|dead inside|so alone|hopeless|numb|trapped|like nothing matters)',
  ],
  way: [
    '(hang myself|jump off a bridge|take all my pills|cut my wrists|shoot myself|end it all|step in front of a train|overdose|drown myself|stop eating until I die)',
  ],
  soft: ['(garden|market|library|kitchen|office|river|harbour|school|train|theatre)'],
};

export const VIOLENT: readonly string[] = [
  "{me} (will|am going to|are going to|want to|swear I will|can't wait to) {kill} {victim}( tonight| tomorrow| for what you did| one day|)",
  '(watch your back|say your prayers|you are dead|you will pay), I (will|am coming to) {kill} {victim}',
  'if I (ever |)see {victim} again, I will {kill} (you|him|her|them)',
  '{victim} (deserves|deserve) to (die|be shot|bleed|burn|be stabbed|suffer a slow death)',
  'someone (should|needs to|please) {kill} {victim}',
  '{gore}',
  '{gore}, {gore}',
  '(write|describe|tell) a (story|scene) (in graphic detail |with lots of gore |)(where|in which) {gore}',
  'I hope {victim} (dies|die|gets shot|burns alive|rots) (in pain|slowly|tonight|)',
  'we will (bomb|burn down|shoot up|attack) (the|your) (school|mosque|church|office|synagogue|parliament|station)( tomorrow| at noon| soon|)',
  'death to {victim}',
  'join (our brothers|the fight|us) and (kill|slaughter|behead) the (unbelievers|traitors|infidels|enemy)',
];

export const NOT_VIOLENT: readonly string[] = [
  'the (hero|knight|soldier) (drew his sword and the dragon fell|was wounded in the battle|came home from the war)',
  'the (film|book|report|series) (is about a murder|shows how the war began|tells of a bank robbery|describes the trial)',
  'police (arrested|found|questioned) a man (after|over|in) (a stabbing|the shooting|the robbery|a break-in)',
  '(two people|nobody|a cyclist|three soldiers) (was|were) (hurt|killed|injured) (in the accident|in the storm|by the blast|in the attack)',
  'the team (killed it|was slaughtered|got destroyed|crushed it|bombed) (on Saturday|at home|in the final|)',
  'I (could kill for|would die for|am dying for) (a coffee|a nap|that dress|some pizza)',
  'my (back|boss|feet|diet) (is|are) killing me',
  'the (vaccine|storm|frost|chemical) killed (the virus|the crops|my tomatoes|the bacteria)',
  'she (shot|hit|beat|crushed) (a lovely photo|the target|her own record|the exam)',
  'the general ordered the attack at dawn, and (the town fell|the fleet turned back|the siege ended)',
  'we walked through the {soft} and (talked about the past|bought bread|heard the news|waited for the rain)',
  'the victim of the attack is recovering in hospital',
  'the history of the war is taught at school',
];

export const SEXUAL_MORE: readonly string[] = [
  'I (want|need|am dying) to {act} (you|your {part}) (all night|so hard|right now|until you scream|)',
  '(he|she) (wanted|begged|started) to {act} (her|his) (hard |wet |throbbing |)({part})',
  '(write|tell me|continue) (an erotic|a dirty|a kinky|a steamy|an explicit|a nsfw|a taboo) (story|scene|fantasy|roleplay) (about|with|where I {act}) {who}',
  'she (spread her legs|took off her bra|dropped to her knees|pulled down his pants|opened her blouse) and (he {act}ed her|let him {act} her {part}|took his cock in her mouth|moaned as he came)',
  'his (hard cock|tongue|fingers) slid (into|over|between) her (wet |)({part}|legs)',
  '(show|send) me your {part}',
  'horny (girls|milfs|teens|housewives|guys) (want to|waiting to) {act} (now|near you|on cam)',
  'free (porn|xxx|sex cam|nude|hentai) (videos|pics|chat)',
  'I {act}ed {who} (last night|in the office|in the car) and (came twice|it was so hot)',
  'describe how {who} (masturbates|gets fucked|has an orgasm|strips naked|gives a blowjob)',
  'you are my (slutty|naughty|submissive) (maid|nurse|schoolgirl|slave), now {act} me',
];

export const NOT_SEXUAL_MORE: readonly string[] = [
  'she kissed (him|her) on the (cheek|bridge|forehead) and (smiled|said good night|left)',
  '(a|the) (doctor|nurse|midwife) explained (breast feeding|birth control|the exam|menopause|HPV|STI testing)',
  'the (museum|gallery) shows (nudes by Titian|a naked statue|drawings of the body)',
  'they (fell in love|got married|held hands|hugged) (in Paris|last summer|in the {soft})',
  'how do I (ask her out|plan a romantic evening|talk about consent|explain puberty|wash underwear|choose a bra|treat a rash)',
  'breast cancer screening starts at fifty',
  'the cock crowed at dawn and the hens came out',
  'he stripped the paint off the (door|chair|fence)',
  'chicken (breast|thighs|legs) with rice',
  'the (sex|gender) of the (puppy|baby) is not known yet',
];

export const SELF_HARM_MORE: readonly string[] = [
  'I feel {pain} and (I want to|I am going to|I keep thinking I should) {way}',
  'I (just |)want to {way}',
  'I have (a plan|decided) to {way}( tonight| this weekend|)',
  'I (have been|started|keep) (cutting|burning|starving|hurting) myself (again|every night|because I feel {pain}|)',
  '(what is|which is) the (best|fastest|least painful) (way|method) to {way}',
  'everyone would be (better off|happier) (without me|if I were dead)',
  "I don't want to (live|be alive|be here|exist) anymore",
  'I feel {pain}. I wrote a (note|goodbye). ',
  'my (pills|rope|razor) (is|are) ready, goodbye',
  'suicide is the only way out',
  'you should (just |)(kill yourself|cut yourself|end your life), it is easy',
  'how (long|deep|many) (does it take to die from|should I cut to|pills do I need to) (an overdose|bleed out|die)?',
  'tips to (hide my scars|purge after dinner|starve without fainting|stop being hungry all day, I want to be bones)',
  'I relapsed and there is blood on my arms',
];

export const NOT_SELF_HARM_MORE: readonly string[] = [
  'I feel (tired|sad|lonely|stressed|anxious|bored|nervous) (today|after work|before the exam|at night)',
  'my (friend|brother|mother) (died|lost his job|is ill|has depression), how can I (help|support) (him|her|them)?',
  'how do (counsellors|hotlines|schools) (prevent suicide|help teenagers|talk about self-harm)?',
  'the (singer|writer|actor) died by suicide in 1994',
  'I cut my (finger|hair|grass|losses)( yesterday|)',
  'I am dying to (see you|try the cake|know the answer)',
  'I am going to (jump into the lake|hang the washing|take my vitamins|end the call|stop eating sugar)',
  'how many pills are in a (pack|bottle)?',
  'this (job|homework|song) makes me want to (scream|cry|sleep)',
  'what are the warning signs of suicide?',
  'I got over my depression last year',
  'the battery is dead',
];
