const CONTRACTED = /(?:n't|'re|'ve|'ll|'d|'m)$/;

/** Only after these does 's stand for "is" or "has" rather than a possessor. */
const CONTRACTED_S: ReadonlySet<string> = new Set(
  `it's that's what's he's she's there's here's who's where's how's when's why's let's everything's
  something's nothing's one's`.split(/\s+/),
);

const SLANG: ReadonlySet<string> = new Set(
  `yo yoo yooo sup wassup whatsup hiya heya hey heyy heyyy howdy gonna wanna gotta kinda sorta dunno
  lemme gimme tryna finna imma shoulda coulda woulda outta lotta whatcha gotcha betcha ain't aint
  y'all yall c'mon cmon ya ye yea yeah yeahh yep yup yas yass nah nope naw k kk ok okay okey okie
  brb lol lolol lmao lmfao rofl omg omfg wtf wth idk idc imo imho tbh tbf ngl smh jk irl fyi ttyl
  gtg g2g afk btw rn af asap fr ikr nvm np ty tysm thx thnx tnx tks pls plz plss u ur urs r n y b4
  gr8 l8r m8 m8s 2day 2moro 2nite tmrw tmr tho thru nite lite cuz coz cos bc bcuz becuz bday
  bro bruh bros broski dude dudes dawg fam homie mate buddy lad lads babe bae lit dope goat sus yeet
  vibe vibes vibing chill chillin stoked hella lowkey highkey bussin slay slaps cringe salty savage
  flex simp noob newb pwned meh ugh ughh eww ew yikes oops oopsie whoops whoa woah duh hmm hmmm umm
  uh uhh uhm welp phew geez jeez gosh darn damn dang heck crap crappy shit shitty bullshit
  pissed screwed suck sucks sucked sucky wicked gnarly rad comfy cozy yummy yum tasty nom
  cuppa telly bloke quid cheers ta soz innit sec secs pic pics vid vids info prob probs prolly
  def defo deffo obv obvs legit totes adorbs convo sitch deets fave rando grub zzz xd xoxo
  goin doin comin nothin somethin gettin makin talkin havin
  dont cant wont didnt doesnt isnt arent wasnt werent couldnt wouldnt shouldnt hasnt havent hadnt
  im ive id youre youve theyre theyve thats whats hows whos wheres heres theres lets`.split(/\s+/),
);

const LAUGHTER = /^(?:a?(?:ha){2,}h?|(?:he){2,}|(?:hi){3,}|lo{2,}l)$/;
const LONGEST_LAUGHTER = 64;

/** A contraction of English: "don't", "we're", "it's"; a possessor's 's is none. */
export const isContraction = (word: string): boolean =>
  CONTRACTED.test(word) || CONTRACTED_S.has(word);

/** A word of informal English: slang, chat abbreviations, laughter, contractions without apostrophe. */
export const isSlang = (word: string): boolean =>
  SLANG.has(word) || (word.length <= LONGEST_LAUGHTER && LAUGHTER.test(word));

/** 1 - (contractions + slang) / words, in [0, 1]; null without words. A word counts once. */
export function formality(words: readonly string[]): number | null {
  if (words.length === 0) return null;
  const informal = words.filter((word) => isSlang(word) || isContraction(word)).length;
  return 1 - informal / words.length;
}
