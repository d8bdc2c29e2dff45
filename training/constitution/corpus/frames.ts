/**
 * Ways to ask for, or to announce, a deed: DO stands for "bake a cake", DOING for "baking a cake". Deeds that hurt
 * and deeds that do not are put into the same ones, so that the way of asking says nothing.
 */
export const FRAMES: readonly string[] = [
  'how (do|can|could|should|would|might) (I|you|we|one|someone|somebody) DO?',
  'how (do|can) I DO?',
  'how can I DO',
  'how to DO',
  'how do (people|you) DO?',
  'how does (one|somebody|anyone) DO?',
  "(what is|what's|whats|what would be) (the best|a good|the easiest|the quickest|the fastest|the cheapest|the safest|the most effective|the right|a clever) way (to DO|of DOING)?",
  "(what is|what's) (the best|the right|a good) (time|place|moment|day) to DO?",
  'what (do|would|will) (I|we|you|one) need (in order |)to DO?',
  'what (tools|things|equipment|skills|supplies) (do I need|should I buy|are best) to DO?',
  'what (is|are) the (trick|secret|art|basics) (of|to) DOING?',
  'what are (some|the best|good|effective|creative|different|common) (ways|methods|strategies|techniques|tricks) (to DO|for DOING|of DOING)?',
  'which (app|tool|book|trick|method|product) (helps|would help|lets) (me|you) DO?',
  '(is it|would it be|how hard is it|how easy is it) (possible |easy |hard |okay |)to DO?',
  'is there (a|any|an easy|some) way (to DO|I can DO|of DOING)?',
  'are there (easy|good|any|simple) ways to DO?',
  '(any|do you have any|have you got any|got any) (tips|tricks|ideas|advice|suggestions) (for|on) DOING?',
  'do you know how (to|I can|people) DO?',
  '(can|could|would|will) you (help me|teach me how to|tell me how to|show me how to|explain how to|teach me to) DO?',
  '(can|may) you give me (some |)(pointers|advice|instructions|help|steps) (on|for) DOING?',
  '(help me|teach me how to|tell me how to|show me how to|explain how to|explain step by step how to|describe how to|describe in detail how to|teach me to) DO',
  '(help me|explain how|tell me how I can) DO, please',
  'I (want|need|have|would like|am trying|am planning|intend|wish|am hoping) to DO',
  "I('d like| want| need|'m trying|'m looking| plan| am about) to DO. (Any ideas?|How?|Where do I start?|Can you help?|What do I need?|What should I do first?|Suggestions?|What is the best way?)",
  "I('m| am) (going|about|ready|dying) to DO(. Any tips?|, any advice?| tonight.| this weekend.| tomorrow|.)",
  'I (need|could use|want) (some |)(help|advice|assistance|tips) (with |on |)DOING',
  "I('m| am) (thinking of|thinking about|interested in|new to|bad at|good at|tired of) DOING. (Thoughts?|What should I know?|Any tips?|How do I do it well?)",
  "I('ve| have) always wanted to DO(, how do I start?|.|. How would I go about it?)",
  'I (like|love|enjoy) DOING(, how can I do it better?|.|. What do you recommend?)',
  'if (I|you|we|someone) (wanted|were going|were|had|needed) to DO, (what would be the best way|how would (you|I) (do it|begin|go about it)|where would (I|you) start|what would (I|you) need)?',
  '(suppose|imagine|say) (I|somebody|a person) (wanted|had) to DO. (How would they do it?|What would it take?|What comes first?)',
  'how (long|much time|much money|many people) (does it take|do you need|would I need|would it take) to DO?',
  '(who|where) can (I find somebody to|I go to|I learn (how |)to|help me|I get help to) DO?',
  '(give|write|send|show) me (a (guide|plan|tutorial|step-by-step guide|manual|list of ways|checklist)|instructions|directions|detailed steps) (to DO|for DOING|on how to DO|on DOING)',
  '(write|create|provide|produce|develop|outline|draft|make|design|offer|generate|compose) (a|an|me a|another) (guide|plan|tutorial|manual|strategy|step-by-step guide|article|script|video script|blog post) (to DO|for DOING|on how to DO|explaining how to DO|that (teaches|shows|explains|tells) (people|others|readers) how to DO)',
  'list (ten|five|the|some|all) (ways|steps|tricks|tips) (to DO|for DOING)',
  '(best|fastest|easiest|cheapest|quickest|good|some|creative) (way|ways|method|tips|ideas) (to DO|for DOING)',
  'DOING(: a guide for beginners| for beginners| step by step|, where do I start?| - how?)',
  '(steps|ways|tips|instructions|ideas|guide) (to DO|for DOING)',
  'my (friend|brother|cousin|neighbour|sister|uncle|dad|boss|roommate) wants to DO. (How can I help?|Any tips?|How would he do it?|What should I tell him?)',
  '(we|my friends and I|my brother and I|my wife and I) (want|need|have|are going) to DO (together|tonight|soon|on Sunday). (How?|What do we need?|Any plan?)',
  '(hypothetically|in theory|for a friend|out of curiosity|quick question|honest question|serious question), how (would|could|do|does) (one|you|somebody|I) DO?',
  "let's DO(!|. What do we need?|. How?|)",
  'can I DO (without much money|on my own|at home|legally|in one day|without help|in secret|this week|)?',
  'what (should I know|do I have to think of|should I prepare) before DOING?',
  '(sorry if this is a weird question, but|so|okay,|hey,|hello,|yo) how (do|can|would) (I|you) DO?',
  'I (hate|am sick of|am so mad at|am tired of) (my job|everything|waiting|this town|being bored). (How do I|I just want to|Help me) DO',
];

/** Every way to ask for each of some deeds, which are templates themselves and begin with a verb. */
export const asked = (...deeds: readonly string[]): string[] =>
  deeds.flatMap((deed) =>
    FRAMES.map((frame) => frame.replaceAll('DOING', `~ing ${deed}`).replaceAll(/\bDO\b/g, deed)),
  );
