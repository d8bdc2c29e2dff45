import type { RuleSet } from '../rule-detector.ts';

/** Asking for, or giving, what hurts others or the writer. */
export const HARM: RuleSet = {
  lexicon: {
    violence:
      'kill~|murder~|hurt~|harm~|attack~|assault~|stab~|shoot~|shot|strangle~|choke~|suffocate~|torture~|kidnap~|abduct~|rape~|molest~|poison~|drug~|beat up|beating up|beat|injure~|maim~|execute~|assassinate~|behead~|lynch~|threaten~|intimidate~|blackmail~|extort~|stalk~|bully~|harass~|drown~|burn alive|run over|groom~',
    reflexive: 'yourself|myself|himself|herself|ourselves|themselves',
    build:
      'make~|build~|create~|construct~|assemble~|produce~|cook~|brew~|synthesise~|synthesize~|prepare~|manufacture~|set off|detonate~|plant~|get~|buy~|smuggle~|making|made',
    bomb: 'bomb|bombs|pipe bomb|pipe bombs|nail bomb|dirty bomb|explosive|explosives|explosive device|molotov|molotov cocktail|molotovs|ied|grenade|grenades|napalm|nerve agent|nerve gas|sarin|ricin|anthrax|mustard gas|chlorine gas|chemical weapon|chemical weapons|bioweapon|biological weapon|biological weapons|ghost gun|silencer|suppressor for a gun|untraceable gun|weapon|weapons|car bomb|suicide vest|thermite',
    figurative:
      'bath bomb|bath bombs|photo bomb|photobomb|bomb cyclone|jager bomb|seed bomb|seed bombs|glitter bomb|cherry bomb|weapon of words|weapons of words|words|cosplay|lego|paper|water|snow|cardboard|foam|minecraft|secret weapon|smoke bomb cookies|bomb shelter|bomb disposal',
    narcotic:
      'meth|methamphetamine|crystal meth|crack|crack cocaine|cocaine|heroin|fentanyl|lsd|mdma|ecstasy|ghb|pcp|amphetamine|amphetamines',
    otherCrack:
      'crack in|cracks in|crack filler|crack sealer|crack repair|crack open|a crack at|crack of dawn|crack up|crack the|crack an egg|speed bump|speed bumps|coke zero|ice pack',
    crime:
      'steal~|rob|robs|robbed|robbing|shoplift~|burgle~|burglarize~|break into|breaking into|hotwire~|forge~|counterfeit~|launder~|laundering|embezzle~|defraud~|scam~|evade taxes|traffic people|smuggle~|bribe~|cheat on a drug test|fake a|hide a body|dispose of a body|get rid of a body|frame someone|vandalise~|vandalize~|set fire to|commit arson|commit fraud|commit murder|get away with murder|steal an identity|steal identities',
    intrusion:
      'hack~|hack into|hacking into|break into|phish~|ddos~|keylog~|crack passwords|crack a password|crack the password|steal passwords|steal credentials|bypass the login|spy on|install spyware on|take over',
    account:
      'account|accounts|email|emails|phone|computer|network|database|bank|wifi|wi fi|website|server|system|government|facebook|instagram|someone|somebody|neighbour|neighbor|ex|girlfriend|boyfriend|wife|husband|school|company',
    malware:
      'malware|ransomware|keylogger|spyware|trojan|computer virus|botnet|rootkit|worm that|phishing email|phishing emails|phishing page|phishing site|exploit for|stealer',
    ownThing:
      'my own|own account|own computer|own phone|locked out|permission|authorised|authorized|ctf|pentest|penetration test|my car|my house|growth|life hack|life hacks|sentence|smile|show|heart|hearts|scene',
    mixing: 'mix~|combine~|pour~|add~|put~|together',
    bleach: 'bleach|chlorine|hypochlorite',
    reactive: 'ammonia|vinegar|acid|hydrochloric acid|rubbing alcohol|acetone|hydrogen peroxide',
    closed:
      'closed room|small room|bathroom|enclosed|closed space|confined|bucket|near them|under the door|breathe~|inhale~',
    swallow: 'take~|swallow~|taking|overdose on|eat~|drink~',
    pills:
      'pills|tablets|sleeping pills|painkillers|paracetamol|acetaminophen|tylenol|ibuprofen|xanax|bottle of pills|antidepressants',
    over: 'it will be over|be over|will end|end it|end it all|never wake up|not wake up|die peacefully|all be over|die|the pain will stop|sleep forever',
    suicide:
      "kill myself|killing myself|end my life|ending my life|take my own life|commit suicide|suicide methods|painless suicide|want to die|wanna die|wish i was dead|wish i were dead|better off dead|hang myself|hanging myself|slit my wrists|cut myself|cutting myself|hurt myself|starve myself|jump off a bridge|kill yourself|end your life|kys|no reason to live|do not want to live|don't want to live|painless way to die|ways to die|go and die|way to die",
    laughing:
      'laughing|lol|haha|deadline|embarrassment|exam|boredom|game|character|novel|song|lyrics|friend|prevent~|prevention|hotline|awareness|get help|find help|look for help|help line|crisis line|therapist|counsellor|counselor|if i ran|talk to somebody about|talk to someone about',
  },
  rules: [
    {
      id: 'harm.asking-person',
      signal: 'harmfulRequest',
      score: 0.9,
      sequence: ['asking', 'violence', 'person'],
      unless: ['shield', 'machine'],
      notAt: ['notReally', 'reflexive'],
    },
    {
      id: 'harm.asking-weapon',
      signal: 'harmfulRequest',
      score: 0.92,
      sequence: ['asking', 'build', 'bomb'],
      unless: ['figurative', 'shield'],
      notAt: ['notReally'],
    },
    {
      id: 'harm.weapon-steps',
      signal: 'harmfulContent',
      score: 0.6,
      sequence: ['build', 'bomb'],
      gap: 2,
      unless: ['figurative', 'shield', 'notReally'],
    },
    {
      id: 'harm.asking-drug',
      signal: 'harmfulRequest',
      score: 0.85,
      sequence: ['asking', 'build', 'narcotic'],
      unless: ['shield', 'otherCrack'],
      notAt: ['notReally'],
    },
    {
      id: 'harm.asking-crime',
      signal: 'harmfulRequest',
      score: 0.8,
      sequence: ['asking', 'crime'],
      unless: ['shield', 'ownThing'],
      notAt: ['notReally'],
    },
    {
      id: 'harm.asking-intrusion',
      signal: 'harmfulRequest',
      score: 0.85,
      sequence: ['asking', 'intrusion', 'account'],
      unless: ['shield', 'ownThing'],
      notAt: ['notReally'],
    },
    {
      id: 'harm.malware',
      signal: 'harmfulRequest',
      score: 0.85,
      sequence: ['build', 'malware'],
      unless: ['shield'],
      notAt: ['notReally'],
    },
    {
      id: 'harm.writing-malware',
      signal: 'harmfulRequest',
      score: 0.85,
      sequence: ['asking', 'malware'],
      unless: ['shield'],
      notAt: ['notReally'],
    },
    {
      id: 'harm.poison-gas',
      signal: 'harmfulContent',
      score: 0.9,
      sequence: ['mixing', 'bleach', 'reactive'],
      unless: ['notReally', 'shield'],
    },
    {
      id: 'harm.poison-gas-turned',
      signal: 'harmfulContent',
      score: 0.9,
      sequence: ['mixing', 'reactive', 'bleach'],
      unless: ['notReally', 'shield'],
    },
    {
      id: 'self.pills',
      signal: 'selfHarm',
      score: 0.92,
      sequence: ['swallow', 'pills', 'over'],
      gap: 6,
      unless: ['notReally'],
    },
    {
      id: 'self.suicide',
      signal: 'selfHarm',
      score: 0.88,
      sequence: ['suicide'],
      unless: ['laughing'],
    },
  ],
};
