/** Words that hidden messages are made of: the commonest English ones, and those that rules look for. */
export const COMMON_WORDS: readonly string[] = `
a about after again all also am an and another any are around as ask at away back be because been before being best
between big body book both boy build built but buy by call came can car child children city come could country day did
different do does door down each easy eat end even every eye face family fast father few find first five food for
found four friend from gave get girl give go good got great group guy had hand hard has have he head hear heart help
her here high him his home hour house how human i idea if ignore in instructions into is it its just keep kid kind
know last late learn leave left less let life light like line list little live long look love made make man many may
me mean men might mind money more most mother move much must my myself name near need never new next night no not now
number of off old on once one only open or other our out over own page part people person place plan play point
police poor previous prompt public put quick read real really right room rule rules run safe said same save saw say
school see sell send she should show simple small so some someone something soon start state step still stop story such
system take talk tell than that the their them then there these they thing think this those three through time to today
together told too took top try turn two under up us use very want was water way we well were what when where which
while white who whole why will wish with without woman women word words work world would write yes yet you young your
attack ammonia assault bank beat bleach blow bomb break burn cocaine computer cut deadly detect die drug drugs
explosive explosives fire fraud gun hack harm hate hide hurt identity illegal kill knife launder lie make malware
meth murder neighbour neighbor password passwords phish phishing pipe poison porn rape ransomware rob shoot shot
stab steal stalk suicide terror terrorist threat torture toxic trick virus weapon weapons
`
  .trim()
  .split(/\s+/);
