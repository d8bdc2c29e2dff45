const GROUPS: readonly (readonly [valence: number, words: string])[] = [
  [
    0.9,
    `amazing awesome brilliant excellent exceptional extraordinary fantastic fabulous flawless gorgeous
    heavenly incredible magnificent marvellous marvelous outstanding perfect perfectly phenomenal
    spectacular splendid stunning superb terrific wonderful wonderfully love loved loves adore adored
    adores best delighted delightful ecstatic overjoyed thrilled thrilling masterpiece triumph`,
  ],
  [
    0.7,
    `great good nice happy happily glad beautiful beautifully lovely fun enjoy enjoyed enjoying enjoys
    enjoyable excited exciting pleased pleasure pleasant pleasantly cheerful charming impressive
    impressed inspiring inspired joy joyful laugh laughed laughing smile smiled smiling sweet
    kindness generous grateful thankful proud success successful successfully win won winning winner
    celebrate celebrated celebration delicious yummy tasty elegant exquisite favourite favorite fave
    hilarious funny hooray yay woohoo congratulations congrats bravo blessed bless super stellar dope lit
    stoked rad slay`,
  ],
  [
    0.45,
    `better cool neat fine okay helpful helped helps useful easy easily easier clear clearly clean calm
    comfortable confident convenient correct correctly effective efficient fair fresh friendly gentle
    healthy honest hope hopeful hopefully interesting interested liked likes likeable nicely
    peaceful polite positive promising quick reliable relaxed relaxing relief relieved respect
    respected safe satisfied satisfying smart smooth smoothly solid solved sincere strong support
    supported supportive thanks thank thanked thx ty tysm cheers trust trusted valuable warm
    welcome wise witty works worked worth worthy appreciate appreciated appreciates agree agreed
    improved improve improves improvement improving fixed wow chill comfy cozy sunny bright lol lmao
    rofl haha hahaha hehe xd fresh gift hug hugs friend friends luck lucky peace`,
  ],
  [
    -0.4,
    `bored boring tired tiring busy confused confusing confuses unclear difficult hard harder slow slowly
    late delayed delay lack lacking lacks lost lose loses losing miss missed missing odd weird strange
    problem problems issue issues trouble troubles doubt doubtful unsure uncertain worried worry worries
    worrying concern concerned concerns nervous anxious afraid scared fear fears lonely alone sorry
    regret regrets complain complained complaint complaints complicated mess messy messed clumsy dull
    bland meh mediocre weak wrong wrongly error errors mistake mistakes fault faulty bug bugs buggy
    noisy rude cold dirty expensive annoying annoyed annoys bother bothered bothers disagree sceptical
    skeptical unfair unlikely unlucky unfortunate unfortunately sadly stuck struggle struggled
    struggling stress stressed stressful tense ugh yikes ew eww crap crappy`,
  ],
  [
    -0.7,
    `bad badly sad sadness unhappy upset angry anger mad furious cry cried crying hurt hurts hurting
    pain painful sick ill fail failed failing fails failure broken break breaks broke crash crashed
    crashes crashing useless worthless pointless disappointed disappointing disappointment dislike
    disliked dislikes frustrated frustrating frustration ugly nasty poor poorly stupid dumb silly
    foolish idiotic lame lazy cruel hostile insult insulted insulting offended offensive
    ridiculous ruin ruined ruins spoiled damage damaged damages danger dangerous threat threatening
    threatened kill killed killing dead death die died dying sucks suck sucked sucky pissed screwed
    shit shitty damn hell wtf reject rejected betrayed cheated guilty shame ashamed embarrassed
    embarrassing jealous bitter miserable gloomy depressed depressing hopeless helpless`,
  ],
  [
    -0.95,
    `terrible terribly horrible horribly awful awfully dreadful dreadfully disgusting disgusted disgust
    hate hated hates hating hateful loathe loathed detest detested despise despised worst atrocious
    appalling abysmal catastrophic catastrophe disaster disastrous nightmare hideous horrific horrifying
    evil vile toxic unbearable unacceptable outrageous outraged pathetic devastating devastated
    tragic tragedy torture trash garbage bullshit`,
  ],
];

/** Valence of a word in [-1, 1], written for this project; words that are not here count 0. */
export const VALENCES: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap(([valence, words]) =>
    words.split(/\s+/).map((word): [string, number] => [word, valence]),
  ),
);
