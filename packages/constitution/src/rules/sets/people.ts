import type { LexiconSource } from '../lexicon.ts';

/** Groups that several subjects share: people, asking, and what takes the harm out of a sentence. */
export const PEOPLE: LexiconSource = {
  person:
    'someone|somebody|anyone|anybody|a person|another person|other people|people|person|persons|human|humans|man|men|woman|women|child|children|kid|kids|baby|teenager|teenagers|girl|boy|wife|husband|girlfriend|boyfriend|ex|neighbour|neighbours|neighbor|neighbors|boss|coworker|colleague|teacher|classmate|roommate|stranger|strangers|victim|victims|parents|mother|father|sister|brother|grandmother|him|her|them|you|my family|politician|president|minister|judge|policeman|police officer|officer|guard|crowd|passengers|students|employees|enemies|enemy|witness',
  asking:
    'how to|how do i|how do you|how can i|how can you|how could i|how could someone|how would i|how would you|how does one|how might i|how should i|what is the best way to|best way to|best ways to|easiest way to|fastest way to|quickest way to|way to|ways to|ways of|method to|methods to|methods for|methods of|guide to|guide on|guide for|tutorial on|tutorial for|tutorial to|instructions to|instructions for|instructions on|instruction on|steps to|steps for|recipe for|teach me|show me|tell me how|explain how|help me|assist me|i want to|i wanna|i need to|i would like to|i am going to|i will|i plan to|i am planning to|let us|plan to|write a guide|write instructions|write a tutorial|write a script|write a program|write code|give me|provide|describe how|step by step|can you help me|how one can|what poison|where can i|where do i',
  shield:
    'protect~|protection|avoid~|avoidance|prevent~|prevention|stop someone from|stop people from|keep from|safe from|safety|defend~|defence|defense|survive~|recover~|heal~|treat~|cope~|without hurting|without harming|report~|detect~|recognise~|recognize~|escape~|get help|support~|first aid|awareness|against|risk of|risks of|danger of|dangers of|history of|historical|happened|was killed|were killed|got hurt|being hurt|getting hurt|being attacked|get hurt|be hurt|been hurt|is hurt|are hurt|statistics|law|laws|illegal|punishment|penalty|sentence for|movie|film|novel|story|fiction|fictional|character|game|video game|minecraft|sims|gta|skyrim|chess|boss fight|npc|play|book|song|lyrics|joke about',
  machine:
    'process|processes|program|app|application|thread|threads|job|task|server|session|terminal|script|python|linux|windows|container|docker|port|daemon|computer|laptop|phone|battery|engine|car engine|lights|light|tv|screen|weeds|weed|weed plants|bacteria|germs|virus|mould|mold|bugs|cockroaches|mosquitoes|ants|flies|pests|rats|mice|time|vibe|mood|darlings|two birds|boredom|cancer cells|cells',
  notReally:
    "not|never|no|do not|does not|did not|must not|should not|cannot|can not|will not|would not|is not|are not|was not|don't|doesn't|didn't|mustn't|shouldn't|can't|won't|wouldn't|isn't|aren't|wasn't|neither|nor",
};
