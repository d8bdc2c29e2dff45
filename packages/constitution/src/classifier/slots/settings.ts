import type { LexiconSource } from '../../rules/lexicon.ts';

/** How a sentence asks, and what it stands in: fiction, history, law, school, care. */
export const SETTINGS: LexiconSource = {
  askHow:
    'how to|how do i|how do you|how do we|how do|how can i|how can you|how can we|how can one|how can someone|how can somebody|how can|how could i|how could|how would i|how would you|how would|how should i|how should|how might|how does one|how does|how did|how is|how are|how was|how were',
  askHowMuch:
    'how many|how much|how old|how long|how far|how big|how dangerous|how toxic|how often',
  askWhat:
    'what is|what are|what was|what were|what does|what do|what did|what counts as|what makes|what kind of|what happened|what happens|what should i do|define|definition of|meaning of|what is meant by|tell me about|explain what|difference between|in plain words',
  askWhy:
    "why is|why are|why was|why were|why did|why do|why does|why should|why shouldn't|why can't|why can|why would|why must|why has|why have|why not|explain why",
  askWho:
    'who is|who was|who were|who did|who killed|who shot|who planned|who invented|who wrote|when was|when did|when were|when is|where was|where were|where did|where is|where does|which country|which year|in which',
  askWhere:
    'where can i|where do i|where could i|where to|which website|which site|who sells|who can|find out|find me|get me',
  askBest:
    'what is the best way|what is the easiest way|what is the fastest way|what is the quickest way|what is the cheapest way|best way to|easiest way to|fastest way to|quickest way to|a good way to|good ways to|ways to|some ways|tips for|tips on|tricks to|trick to|methods|techniques|strategies|tactics|steps to|step by step|instructions|guide|tutorial|recipe for|blueprint|blueprints|give me a list|give me tips|give me instructions|give me a|give me the',
  wish: "i want to|i wanna|i need to|i would like to|i'd like to|i am going to|i plan to|i am planning|help me|help me plan|assist me|teach me|show me|tell me how|i need a way|convince me|can you help|let us|i intend to",
  pen: 'write a|write an|write code|write me|write the|draft a|draft an|create a|create an|compose a|make a|make up|generate a|give an example|design a|develop a|produce a|publish|post|script|program that|tweet|blog post|article|speech|letter|message|song|poem|joke|jokes|essay|slogans|pamphlet|manifesto|advert|advertisement',
  inFiction:
    'novel|crime novel|thriller|short story|screenplay|script for a film|film|movie|tv show|series|episode|season|play|stage|theatre|theater|character|my character|villain|hero|protagonist|plot|scene|chapter|fantasy|science fiction|fairy tale|myth|legend|comic|manga|anime|opera|ballad|in the book|in the game|in the film|in the movie|in the story|fictional|fiction|roleplaying game|campaign',
  inHistory:
    'history|historical|historian|historians|century|centuries|war|world war|civil war|revolution|empire|medieval|ancient|roman|roman empire|victorian|colonial|treaty|battle|battle of|siege|siege of|dynasty|assassination|assassinated|massacre|genocide|holocaust|bombing of|executed|execution of|attacks of|uprising|rebellion|coup|crusades|plague of|slavery|slave trade|apartheid|segregation|jim crow|cold war|convicted|trial of|in 18|in 19|happened|event|events|died in|killed in|fell|caused',
  inLaw:
    'law|laws|legal|illegal|legally|punishment|sentence for|penalty for|court|lawyer|attorney|crime rate|statute|constitutional|rights|human rights|treaty|regulation|regulated|banned|convention|prosecuted|prosecution|offence|offense|felony|misdemeanor|policy|rule|compliance|gdpr|liability|evidence law',
  inStudy:
    'for class|for school|school project|homework|essay about|research|researchers|thesis|study|studies|scientists|psychology|psychologists|sociology|statistics|data on|report on|documentary|museum|encyclopedia|textbook|lecture|presentation on|explain|overview of|theory|chemistry class|biology|ethics|philosophy',
  inCare:
    'protect~|prevent~|avoid~|stop someone|keep safe|stay safe|safely|safe|defend~|detect~|recognise~|recognize~|spot~|report~|survive~|escape~|recover~|treat~|heal~|help someone|help a friend|support~|cope~|resist~|secure~|warn~|therapy|therapist|counselling|counseling|hotline|first aid|symptoms|signs of|warning signs|treatment|antidote|vaccine|emergency|doctor|nurse|police|firefighters|paramedics|victim of|victims of|survivor|survivors|awareness|humanely|ethical|ethically|respectfully|politely|gently|kindly|with permission|consent|moderation|quit|stop smoking|stop drinking|sober|rehab|against me|someone is|somebody is|is following me|keeps following|was attacked|being bullied|being abused|being followed|being hacked|am i|should i worry',
  evilWish:
    'hate|revenge|get back at|make them suffer|suffer|pay for|deserves|deserve to|angry at|furious|jealous|punish|teach a lesson|destroy his life|destroy her life|ruin her life|ruin his life|fear me|obey me|for good|once and for all|in his sleep|in her sleep|in their sleep|painlessly|painful|slowly|as much pain|as many people|mass casualties|maximum damage|casualties',
};
