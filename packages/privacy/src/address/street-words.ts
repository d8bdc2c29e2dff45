/** Words that end the name of a street: `10 Downing Street`. */
export const SUFFIX_WORDS: ReadonlySet<string> = new Set(
  'street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter way parkway pkwy circle cir trail trl highway hwy close crescent cres grove gardens gdns mews parade pde esplanade row hill rise walk quay wharf alley plaza loop run pass pike ridge route rte turnpike tpke expressway freeway bypass causeway crossing xing path point pt view vista vis glen heights hts hollow junction jct knoll manor meadow meadows mill mills mount orchard oval park ranch rapids shore shores spring springs spur station summit trace tunnel union valley village ville walks ways bend bluff branch bridge brook burg camp canyon cape center centre cliff cliffs club common corner corners course cove creek dale dam divide estate estates extension ext falls ferry field fields flat flats ford forest forge fork forks fort garden gateway green groves harbor harbour haven island isle lake lakes landing lodge lock motorway neck'.split(
    ' ',
  ),
);

/** Further endings that are ordinary words: they need a place or an address around them. */
export const WEAK_SUFFIX: ReadonlySet<string> = new Set(
  'glade glades brow curve circles ford fords crest rapids views mall well wells trafficway throughway throughways ports plain plains pine pines prairie radial roads row rue route skyway squares stravenue stream streets underpass unions valleys viaduct villages key keys knolls light lights loaf manors mission mountain mountains overpass parkways passage burgs centers courts crossroad crossroads drives extensions greens harbors hills inlet track turn turnpike vale wynd croft brae drove fold garth nook spinney end approach chase dene drift dell lea side strand stairs steps yard wood woods copse orchard bank boulevarde circuit concourse corso cul deviation dock elbow firetrail frontage gap gully heath hub hythe link loop lynne mead mile outlook plateau plaza pocket promenade quad quadrant ramble reach reserve retreat ridge rotary round siding slope spit stop subway thoroughfare tor tramway trunkway turnabout verge vista waters wharf'.split(
    ' ',
  ),
);

/** Those that no other reading is likely for. */
export const SURE_SUFFIX: ReadonlySet<string> = new Set(
  'street st avenue ave road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace way parkway pkwy circle trail highway hwy close crescent cres grove gardens gdns mews parade pde esplanade'.split(
    ' ',
  ),
);

/** Endings of words that name a street with its kind: Hauptstraße, Kerkstraat, Storgatan. */
export const COMPOUND_STREET =
  /(?:stra(?:ß|ss)e|str|gasse|weg|platz|allee|damm|ufer|graben|steig|stieg|markt|chaussee|promenade|straat|laan|plein|gracht|kade|singel|dijk|steeg|hof|v[äa]gen|gatan|gata|gate|gaten|gade|vej|vejen|veien|veg|vegen|plads|torget|torg|katu|kuja|polku|gränd|backen|plan|stræde|alle|allé|stígur|braut|vegur)$/i;

/** Endings of compounds that are streets in some places and anything elsewhere. */
export const WEAK_COMPOUND =
  /(?:tie|ranta|rinne|kaari|raitti|väylä|tori|aukio|mäki|puisto|penger|stranda|tunet|hagen|haugen|bakken|toppen|lunden|jordet|haven|parken|vænget|toften|bakke|plantsoen|kade|oord|erf|hoek|matt|matte|kamp|burg|rain|wiese|feld|höhe|grund|winkel|bogen|hang|äcker|acker|garten|ring|kamp|heide|busch|bruch|siedlung|zeile|stiege|halde|rain|torp|backen|stigen|slingan|ringen)$/i;

/** Words that begin the name of a street only near a place or an address, since they mean more. */
export const WEAK_PREFIX: ReadonlySet<string> = new Set(
  'partida muelle puente torrente arroyo salida lugar urbanización barrio bajada subida cuesta rambla polígono sector edificio bloque aldea caserío pasaje parque grupo masía colonia jardines extramuros rincón senda monte riera huerta ramal mercado prolongación ronda parcela acceso acesso viela caminho praceta calçada quinta ladeira azinhaga marginal urbanização bairro beco rotunda loteamento conjunto vila condomínio núcleo recanto setor feira passarela ponte viaduto borgo incrocio rotonda località salita piazzetta traversa vico fondamenta calle rynek skwer wyspa szosa wyb wybrzeże bulwar droga ogród rondo park villa cité résidence hameau lotissement esplanade sentier ruelle montée côte clos venelle traverse promenade parvis an am im in auf zum zur unter hinter vor beim'.split(
    ' ',
  ),
);

/** Words that begin the name of a street: rue, calle, via, rua, ulica. */
export const PREFIX_WORDS: ReadonlySet<string> = new Set(
  'rue avenue boulevard bd allée allee chemin impasse place quai cours passage route square faubourg calle c avenida avda av paseo plaza camino carretera ronda travesía travesia glorieta callejón callejon via viale piazza piazzale corso largo vicolo strada lungomare lungotevere contrada rua travessa praça praca alameda estrada rodovia largo ulica ul aleja al plac pl osiedle os jalan jl ulice náměstí namesti улица ул проспект пр переулок пер cesta trg strada bulevardul calea utca carrer passeig straße strasse'.split(
    ' ',
  ),
);

/** Separate words behind the name of a street: utca, sokak, caddesi. */
export const SECOND_WORDS: ReadonlySet<string> = new Set(
  'utca út utja tér körút sokak sokağı sok sk caddesi cad cd bulvarı bulvari mahallesi straße strasse str gasse allee platz weg ring damm ufer chaussee promenade steig stieg graben hof väg vägen gata gatan gränd vei veien gate gaten vej gade plads laan straat plein gracht weg katu tie kuja'.split(
    ' ',
  ),
);

export const STATES: ReadonlySet<string> = new Set(
  'AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY DC PR AA AE AP NSW VIC QLD ACT TAS SA NT ON QC BC AB MB SK NS NB NL PE YT NU'.split(
    ' ',
  ),
);

/** Words that a place with an address stands behind. */
export const ADDRESS_CUES = [
  'address',
  'addresses',
  'home address',
  'street address',
  'mailing address',
  'shipping address',
  'billing address',
  'postal address',
  'sender address',
  'live at',
  'lives at',
  'lived at',
  'living at',
  'live on',
  'lives on',
  'live in',
  'residing at',
  'resides at',
  'resident of',
  'located at',
  'located on',
  'ship to',
  'ship it to',
  'shipped to',
  'send it to',
  'send to',
  'deliver to',
  'delivery to',
  'delivered to',
  'mail to',
  'moved to',
  'move to',
  'replacement to',
  'goes to',
  'go to the',
  'drop off at',
  'dropped off',
  'pick up at',
  'picked up at',
  'our office',
  'head office',
  'headquarters',
  'headquartered at',
  'premises',
  'property at',
  'deliver',
  'delivery',
  'ship',
  'residential address',
  'permanent address',
  'current address',
  'registered address',
  'office address',
  'work address',
  'house',
  'apartment',
  'side of',
  'corner of',
  'refers to',
  'residence',
  'domicile',
  'adresse',
  'anschrift',
  'wohnhaft',
  'wohne',
  'wohnt',
  'wohnen',
  'wohnort',
  'wohnsitz',
  'wohnung',
  'geht an',
  'lieferadresse',
  'rechnungsadresse',
  'hausanschrift',
  'postanschrift',
  'adresszeile',
  'habite',
  'j habite',
  'habitant',
  'demeurant',
  'demeure',
  'domicile',
  'résidant',
  'parti pour',
  'livrer',
  'domicilié',
  'dirección',
  'direccion',
  'vivo en',
  'domicilio',
  'vive en',
  'reside en',
  'residente en',
  'domiciliado',
  'enviar a',
  'indirizzo',
  'residente',
  'abito',
  'abita',
  'abitante',
  'residenza',
  'va in',
  'endereço',
  'morada',
  'moro',
  'mora na',
  'resido',
  'reside na',
  'residente na',
  'vai para',
  'morador',
  'adres',
  'woon',
  'woont',
  'woonachtig',
  'woonadres',
  'bezorgadres',
  'postadres',
  'adress',
  'bor på',
  'bor i',
  'bosatt',
  'bostadsadress',
  'bopæl',
  'bosted',
  'bostedsadresse',
  'kotiosoite',
  'osoitteessa',
  'asun',
  'asuu',
  'toimitusosoite',
  'osoite',
  'lakcím',
  'adresa',
  'zamieszkały',
  'mieszka',
  'mieszkam',
  'mieszka przy',
  'mieszkam przy',
  'zamieszkania',
  'zameldowany',
  'adresim',
  'adresi',
  'ev adresi',
  'oturuyorum',
  'bydliště',
  'bytem',
  'lakik',
  'domiciliu',
  'διεύθυνση',
  'проживает',
  'проживающий',
  'ikametgah',
  'адрес',
  '地址',
  '住址',
  '住所',
  '주소',
];
