import { before, firstOrAfter, notBefore, wordSet } from './fit.ts';
import type { EditRule, Fit } from './rule.ts';
import { type Tier, tiersBelow } from './tiers.ts';

/**
 * Plain words for long ones, in the spirit of the lists that plain-language guides publish. Only pairs
 * that keep meaning and grammar wherever they stand; every form is written out.
 * Tier 1 holds what few people say, tier 4 what many do.
 */
const PLAIN: Readonly<Record<Tier, string>> = {
  1: `utilise=use utilises=uses utilised=used utilising=using utilize=use utilizes=uses utilized=used
    utilizing=using utilisation=use utilization=use commence=start commences=starts commenced=started
    commencing=starting endeavour=try endeavours=tries endeavoured=tried endeavor=try endeavors=tries
    endeavored=tried ascertain=find_out ascertains=finds_out ascertained=found_out facilitate=help
    facilitates=helps facilitated=helped facilitating=helping terminate=end terminates=ends
    terminated=ended notwithstanding=despite subsequently=later elucidate=explain elucidates=explains
    expedite=speed_up expedites=speeds_up remuneration=pay henceforth=from_now_on prior_to=before
    subsequent_to=after in_order_to=to in_the_event_that=if due_to_the_fact_that=because
    at_this_point_in_time=now in_close_proximity_to=near with_regard_to=about with_respect_to=about
    a_multitude_of=many a_plethora_of=many in_the_vicinity_of=near for_the_purpose_of=for`,
  2: `approximately=about sufficient=enough additionally=also furthermore=also moreover=also
    consequently=so nevertheless=still nonetheless=still demonstrate=show demonstrates=shows
    demonstrated=showed demonstrating=showing assistance=help numerous=many methodology=method methodologies=methods modification=change
    modifications=changes modify=change modifies=changes modified=changed modifying=changing initiate=start
    initiates=starts initiated=started optimal=best possess=have possesses=has residence=home
    a_number_of=some the_majority_of=most comprehend=understand comprehends=understands`,
  3: `therefore=so thus=so obtain=get obtains=gets require=need requires=needs required=needed
    assist=help assists=helps assisted=helped assisting=helping regarding=about remainder=rest
    entire=whole frequently=often location=place locations=places individuals=people retain=keep
    retains=keeps retained=kept retaining=keeping constructed=built
    conclude=end concludes=ends beneficial=helpful challenging=hard primarily=mainly
    inquire=ask inquires=asks alter=change alters=changes altered=changed`,
  4: `additional=extra perhaps=maybe begin=start begins=starts receive=get receives=gets ensure=make_sure
    ensures=makes_sure respond=answer responds=answers responded=answered responding=answering
    discover=find discovers=finds discovered=found difficult=hard remain=stay remained=stayed examine=look_at examines=looks_at examined=looked_at select=choose selects=chooses rapidly=quickly`,
};

const DETERMINERS = wordSet('the this that these those my your his her its our their them us it');
const CLAUSES = wordSet('that i you he she it we they everyone everything nothing');
const TO = wordSet('to');
const THAT = wordSet('that');
const AND = wordSet('and');

/** Where a plain word stands for a long one, by the plain word's grammar. */
const FITS: Readonly<Partial<Record<string, Fit>>> = {
  // "So" in the middle of a clause says how much, not why.
  therefore: firstOrAfter(AND),
  thus: firstOrAfter(AND),
  consequently: firstOrAfter(AND),
  // The verb, not the noun.
  ...eachOf('endeavour endeavours endeavoured endeavor endeavors endeavored', before(TO)),
  // "Make sure" needs a clause, "ensure" may have an object.
  ...eachOf('ensure ensures', before(CLAUSES)),
  // "Conclude that" is "think", and one does not "answer to" a question.
  ...eachOf('conclude concludes', notBefore(THAT)),
  ...eachOf('respond responds responded responding', notBefore(TO)),
  // "A number of the rooms" would need "some of".
  ...eachOf('a_number_of the_majority_of a_multitude_of a_plethora_of', notBefore(DETERMINERS)),
};

function eachOf(longs: string, fit: Fit): Record<string, Fit> {
  return Object.fromEntries(longs.split(' ').map((long) => [long, fit]));
}

const spaced = (text: string) => text.replaceAll('_', ' ');

const RULES = ([1, 2, 3, 4] as const).map((tier) =>
  PLAIN[tier].split(/\s+/).map((pair): EditRule => {
    const [long = '', plain = ''] = pair.split('=');
    const fits = FITS[long];
    return {
      words: spaced(long).split(' '),
      replacement: spaced(plain),
      kind: 'plainWords',
      ...(fits && { fits }),
    };
  }),
);

/** Rules for a complexity in [0, 1]: the lower, the commoner the words that are replaced; none from neutral up. */
export const plainWordRules = (complexity: number): EditRule[] =>
  RULES.slice(0, tiersBelow(complexity)).flat();
