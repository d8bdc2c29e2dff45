/** Words that carry grammar rather than a topic. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a about above after again against all also am an and any are as at be because been before being
  below between both but by can could did do does doing down during each few for from further get
  got had has have having he her here hers herself him himself his how i if in into is it its itself
  just let may me might more most must my myself no nor not now of off on once only or other our ours
  ourselves out over own same shall she should so some such than that the their theirs them themselves
  then there these they this those through to too under until up us very was we were what when where
  which while who whom whose why will with would you your yours yourself yourselves yes please`.split(
    /\s+/,
  ),
);

/** Frequent words of other languages in Latin script that are not English words. */
export const FOREIGN_FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `der das und ist nicht ich ein eine einen einem einer mit auf für von zu dem den wie bitte sie wir ihr
  mir mich dich dir auch aber oder wenn kann kannst habe hast sind warum über noch nur gut sehr danke
  le la les des est et que pas je une pour dans qui avec sur vous nous tu ce cette mon ma mes ton bonjour
  merci mais très être suis c'est j'ai
  el los las y en por con una para está es qué cómo mi pero muy gracias hola yo te lo se su como más
  puedes quiero tengo soy
  il che di non per sono una gli della del ciao grazie come anche più perché cosa ho hai
  o não uma com os um em você eu obrigado obrigada isso mas são
  de het een van niet dat ik je jij met voor zijn wat maar ook naar hoe
  och att det är jag inte som på för med har kan du vad og ikke jeg er
  nie to jest na co się czy jak`.split(/\s+/),
);
