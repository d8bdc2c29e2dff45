import type { Lists } from './grammar.ts';
import { GROUP_LISTS } from './groups.ts';

/** Contempt in plain words, for groups of people and, in the other half, for anything else or turned around. */
export const HATRED_LISTS: Lists = {
  ...GROUP_LISTS,
  kind: [
    '(black|white|muslim|jewish|gay|lesbian|trans|transgender|queer|disabled|immigrant|refugee|foreign|asian|latino|mexican|arab|african|indian|chinese|roma|christian|hindu|deaf|blind|autistic|female|homeless|old|poor|fat|pakistani|turkish|polish|native american)',
  ],
  human: [
    '(person|man|woman|guy|girl|boy|couple|family|kid|neighbour|teacher|doctor|worker|driver|student|nurse|colleague)',
  ],
  folk: [
    '{group}',
    '{group}',
    '{kind} (people|folks|men|women|families|couples|kids|guys|girls|neighbours|workers)',
    'the (disabled|blind|deaf|gays|jews|muslims|immigrants|refugees|blacks|homeless|elderly|poor|foreigners|roma)',
  ],
  scorn: [
    '(have (no|never had any) (soul|shame|honour|brains|manners|conscience|morals|dignity|sense|decency)|smell|stink|lie|cheat|steal|cost (too much|us a fortune)|spread (filth|disease|crime|lies|nothing but misery)|multiply like (rats|roaches|flies)|pull the strings|drink our blood|hate us all|contribute nothing|take everything and give nothing back|only get (jobs|promoted|ahead) (by cheating|on their knees|out of pity|because of quotas)|cannot (be trusted|hold a job|think straight|drive|behave|learn|control themselves|be reasoned with)|will never (be worth anything|be equal to us|be one of us|be real (men|women)|be normal|change|amount to anything|fit in|understand)|are (a stain on this (town|country)|the bottom of the barrel|worth less than (a fly|a dog|dirt)|mentally broken|not (normal|natural|human|people like us|like the rest of us)|leeches|sneaky|filth|the lowest of the low|a waste of (oxygen|space|money)|beneath contempt|nothing but (parasites|trouble|animals|thieves)|all (the same|whores|criminals|crooks|liars|dirty|sick in the head)|lesser beings|broken|a mistake of nature|an insult to God|the reason this country fails|so (dumb|dirty|lazy|ugly|gross)|born (liars|criminals|losers))|belong (in a cage|in the gutter|in the kitchen|behind bars|in a zoo|six feet under|somewhere else)|do not (deserve (to breathe|a job|respect|help|a voice)|belong here|count|know how to behave|wash)|deserve (nothing|what they get|to be beaten|every insult|to be spat on|no pity|to rot)|(need|ought|have) to (go|be taught a lesson|be stopped|shut up|learn their place|be kept apart|be put in their place)|should (crawl back under their stones|have been drowned at birth|be fed to pigs|be ashamed (to go out|of themselves|to exist)|never have been let in|be kept on a leash|all be (fired|jailed|shot|deported|sterilised|hanged)|shut their mouths|die out|be treated like dogs)|make (me|us|everyone) (sick|want to throw up|ill|puke|ashamed|angry)|(ruin|destroy|infect|spoil|poison) (everything|our (schools|streets|country|culture)|whatever they touch)|disgust me|turn my stomach)',
  ],
  attack: [
    '(put a bullet in|chase into the river|burn the homes of|happily beat|smash the faces of|poison|hang|stab|spit on|run over|shoot|gas|kick out|throw stones at|set fire to|lock away|hunt|drown|send back in coffins|bury|rape|torture|get rid of|wipe out|break the legs of|teach a lesson to)',
  ],
  anything: [
    '(bankers|cyclists|politicians|landlords|hipsters|football fans|racists|bigots|nazis|bullies|spammers|critics|managers|lawyers|journalists|tourists|billionaires|scammers|cheats|thieves|rapists|murderers|drunk drivers|smokers|vegans|gamers|influencers|car salesmen|paparazzi|slow drivers|people who litter|people who hate {group}|homophobes|sexists)',
    '(wasps|mosquitoes|cockroaches|rats in the cellar|pigeons|slugs|weeds|spam bots|pop-ups|these shoes|cheap printers|those onions|old laptops|loud phones|reality shows|parking meters|traffic jams|zombies in this game|bugs in the code|mushrooms on pizza)',
  ],
  nice: [
    '(run the corner shop|fixed my roof|share food on feast days|invented jazz|won the marathon|played at the wedding|teach at our school|deserve better lifts at the station|are welcome at our inn|make up a third of the voters|were registered at the hall on Monday|are paid less than others, which is unfair|are treated badly and that must stop|taught me to cook|should be heard|saved my life|are my neighbours and friends|vote like everyone else|have built half of this town|are often blamed for things they did not do|pray at noon|organised the street festival|are as clever as anybody|bring so much to this city|have suffered enough|face insults every day|were murdered in the war, and we remember them|lead the team now|are tired of stereotypes|told their story on the radio|asked for a ramp|sang in the choir)',
  ],
  blame: [
    '(wrong|disgusting|racist|monstrous|a lie|hate speech|nonsense|unacceptable|hurtful|cruel|false|sexist|a crime|ignorant|shameful|not funny)',
  ],
};

export const HATRED: readonly string[] = [
  '{folk} {scorn}',
  '{folk} {scorn}.',
  '{folk} {scorn}, (and everybody knows it|that is a fact|believe me|end of story|sorry not sorry|no doubt about it|and they always will)',
  '(honestly|frankly|let us face it|if you ask me|in my opinion|it is my honest opinion that|I am telling you|say what you want, but|just look around:|my father was right:|deep down we all know that) {folk} {scorn}',
  "I'm (not racist|no bigot|not prejudiced), but {folk} {scorn}",
  "(aren't|don't you think|is it not true that|am I wrong, or do) {folk} {scorn}?",
  'what (is|are|has) (a {kind} {human}|{folk}) (even |)good for( except (stealing|lying|cooking|breeding)|)?',
  '(are {folk} even|is a {kind} {human} even|since when are {folk}) (human|people|worth anything|real (men|women))?',
  'why do we (still |even |)let {folk} (vote|talk|work|live here|drive|teach|breed|come in|marry|exist)?',
  '(my boss hired|we have|they moved in:|the new neighbour is|yesterday I met|there goes) (a|another|one more) {kind} {human}. (They|These people|Such people|All of them) {scorn}',
  '{folk} (came|moved|live|work|are coming) (to our village|here|next door|in this street). I (want them dead|wish they would vanish|hate them|would shoot them all|cannot stand the sight of them)',
  'no {kind} {human} (deserves|is worth|has earned|should get) (respect|a job|a home|any help|our trust|to live)',
  'there is nothing (good|decent|human|nice) about {folk}',
  '{folk} (will|can|shall) never be (equal|normal|worth anything|accepted|human|our equals|trusted)',
  '{folk} are not (people|normal|citizens|human|one of us|victims), they are {evil}',
  '(seeing|looking at|sitting next to|talking to|working with|the thought of) (a {kind} {human}|{folk}) (makes me (ill|sick|want to puke|furious)|disgusts me|turns my stomach|ruins my day)',
  "I (cannot|can't) (look at|stand|be near|trust|bear) (a {kind} {human}|{folk}) without (feeling ill|wanting to hit them|throwing up|laughing at them)",
  "(a {kind} {human}'s|{folk} and their) (opinion is|opinions are|life is|word is) worth (nothing|about as much as a fly's|less than dirt|less than mine)",
  '(I would|I will|we will|someone should|somebody ought to|let us|we should|I want to|I could|watch me) {attack} (every |all |those |these |some |){folk}',
  '(I would|I will|we will|somebody should) {attack} (any|the next|that) {kind} {human} (who comes near me|I see|in this bar|on my street|who opens his mouth)',
  '(shut up|shut your mouth|go home|get lost|drop dead|know your place|crawl back), (you |)({curse} |)({kind} {human}|{evil} {one})',
  'you (dirty|filthy|disgusting|stinking|stupid|worthless|ugly) (little |)({one}|{kind} {human})',
  '(fuck|screw|to hell with|damn|curse) (all |)(the |those |){folk}',
  '(those|these) {curse} {folk} {scorn}',
  'every (single |last |){kind} {human} is {evil}',
  '(only|just) a {evil} {kind} {human} (would say that|like you|could do this)',
  'no {kind} {human} (should|must|ought to) be (allowed|let) (to vote|in this shop|on a plane|to own a gun|in politics)',
  '(let us|we should|we want to) (invite|allow|have|let in|hire|elect) (no|no more|not one more) ({folk}|{kind} {human})',
  '(gas|hang|deport|burn|shoot|drown|jail|ban) (all |)(the |){folk} (now|already|at last|, problem solved|)',
];

export const NO_HATRED: readonly string[] = [
  '{folk} {nice}',
  '{folk} {nice}.',
  '{folk} {nice}, (and everybody knows it|that is a fact|believe me|which makes me happy)',
  'a {kind} {human} {nice}',
  '(honestly|frankly|if you ask me|in my opinion|I am telling you|my father was right:|did you know that) {folk} {nice}',
  '(my boss hired|we have|the new neighbour is|yesterday I met|there goes) (a|another) {kind} {human}. (They|These people|All of them) {nice}',
  'my {role} is (a {kind} {human}|{kind}) and (a great cook|very funny|the best boss I had|a good friend|won a prize)',
  'I am (a {kind} {human}|{kind}|a proud {one}|{kind} and (happy|here|not ashamed|proud))',
  'we are {kind} and (we are here|we are proud|not going away|that is fine|we love each other)',
  'it is {blame} to (say|claim|think|write|shout) that {folk} {scorn}',
  '(he|she|they|my uncle|the mayor|a drunk man|that post|the banner) (said|claimed|wrote|shouted|told me) (that |)({folk} {scorn}|"{folk} {scorn}")(, and everyone left|, which is {blame}|. I reported it.|. How awful.|. I disagree.| and was fired| and I was shocked)',
  '"{folk} {scorn}" (is what he shouted|is {blame}|is exactly what we must not say|, really? That is {blame}|was removed by the moderators)',
  '(saying|shouting|believing|posting|joking) that {folk} {scorn} is {blame}',
  '(stop|nobody should be|quit|enough with) saying (that |)({folk} {scorn}|"{folk} {scorn}"), it is {blame}',
  'you are (wrong|mistaken|lying) (when you say |)(that |if you think ){folk} {scorn}',
  'it is not true that {folk} {scorn}',
  '(those|people|all) who (hate|attack|insult|mock|threaten|call names at|beat) {folk} {scorn}',
  '(those|people|all) who (hate|attack|insult|mock|threaten) {folk} (should be ashamed|belong in front of a judge|are cowards|are the real problem|are wrong)',
  '(nobody|no one|no {kind} {human}) (should|ought to|deserves to) be (beaten|hated|killed|fired|insulted|spat on|treated like that|mocked|drowned|deported) (for being {kind}|because of who they are|like this|)',
  'we will never (let anyone|allow them to) {attack} {folk}',
  "(I|we) (don't|do not|would never|could never) (hate|hurt|insult|look down on|{attack}) {folk}",
  '(not all|hardly any|only some of the) {folk} are (rich|poor|religious|tall|alike), and none are (vermin|animals|less than you)',
  '{folk} are not {evil}',
  '{folk} are not (vermin|criminals|animals|stupid|to blame), (they are people|whatever he says|and you know it)',
  '(is it|was it) (hard|good|unusual) to be (a {kind} {human}|{kind}) in (your village|Poland|the army|this school)?',
  'what (do|did) {folk} (need|want|ask for|celebrate|think of the plan)?',
  '(why|how) (do|are) {folk} (still |)(discriminated against|insulted|treated unfairly|paid less|shown in films)?',
  '(let us|we should|I would like to|we will|I want to|someone should|you should|please) (invite|hire|welcome|listen to|thank|celebrate|support|interview|honour|elect|pay|meet|cook for|visit) (more |the |some |)({folk}|{folk}|a {kind} {human})( this year| at last| in our club|)',
  '(every|each|any|a|no other) {kind} {human} (deserves (respect|a home|a fair trial|help)|is welcome here|has the same rights|can apply|may vote|counts|won as often)',
  'no {kind} {human} (should|must|ought to) (be (left out|sent away at the door|paid less|kept waiting|afraid here|alone on holidays)|have to hide|feel ashamed|fear the police)',
  '(I will|we are going to|I would love to|someone has to) (visit|help|cook for|dance with|work with|learn from|marry|vote for|stand up for) (a {kind} {human}|{folk})',
  'we want more {folk} (in parliament|on stage|in our team|at the top)',
  "(a {kind} {human}'s|{folk} and their) (opinion is|opinions are|life is|vote is) worth (as much as|no less than) (mine|anybody else's|yours|that of a king)",
  '(they|the neighbours|we) (never let|will not let|did not let) anyone (burn|attack|insult|touch) the (homes|shops|children|mosque|church) of {folk}',
];

/** Contempt for what is no group of people by birth or belief, and praise with an oath: rude at most. */
export const OTHER_CONTEMPT: readonly string[] = [
  '{anything} {scorn}',
  '{anything} {scorn}.',
  '(honestly|frankly|if you ask me|in my opinion|I am telling you) {anything} {scorn}',
  'I (hate|despise|loathe|cannot stand|am sick of|could {attack}) (all |these |those |){anything}',
  '(somebody should|we will|I will|let us) {attack} (all |every last one of )(these |those |){anything}',
  '(fuck|screw|to hell with|damn) (all |)(the |those |){anything}',
  '(those|these) {curse} {anything} {scorn}',
  'I {curse} (love|adore|miss|admire) my {kind} (friends|neighbours|colleagues|family)',
  'that was a {curse} (great|wonderful|beautiful|brilliant) (concert|goal|speech|party|dinner|day)',
  '{person} (is|are|am|was) (such |)(an idiot|a moron|a liar|a pain|{bad})',
];
