/** Words that end the name of a street: `10 Downing Street`. */
export const SUFFIX_WORDS: ReadonlySet<string> = new Set(
  'street st avenue ave av road rd lane ln drive dr boulevard blvd court ct place pl square sq terrace ter way parkway pkwy circle cir trail trl highway hwy close crescent cres grove gardens gdns mews parade pde esplanade row hill rise walk quay wharf alley plaza loop run pass pike ridge route rte turnpike tpke expressway freeway bypass causeway crossing xing path point pt view vista vis glen heights hts hollow junction jct knoll manor meadow meadows mill mills mount orchard oval park ranch rapids shore shores spring springs spur station summit trace tunnel union valley village ville walks ways bend bluff branch bridge brook burg camp canyon cape center centre cliff cliffs club common corner corners course cove creek dale dam divide estate estates extension ext falls ferry field fields flat flats ford forest forge fork forks fort garden gateway green groves harbor harbour haven island isle lake lakes landing lodge lock motorway neck'.split(
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

/** Words that begin the name of a street: rue, calle, via, rua, ulica. */
export const PREFIX_WORDS: ReadonlySet<string> = new Set(
  'rue avenue boulevard bd allée allee chemin impasse place quai cours passage route square faubourg calle c avenida avda av paseo plaza camino carretera ronda travesía travesia glorieta callejón callejon via viale piazza piazzale corso largo vicolo strada lungomare lungotevere contrada rua travessa praça praca alameda estrada rodovia largo ulica ul aleja al plac pl osiedle os jalan jl ulice náměstí namesti улица ул проспект пр переулок пер cesta trg strada bulevardul calea utca carrer passeig straße strasse'.split(
    ' ',
  ),
);

/** Separate words behind the name of a street: utca, sokak, caddesi. */
export const SECOND_WORDS: ReadonlySet<string> = new Set(
  'utca út utja tér körút sokak sok caddesi cad bulvarı bulvari straße strasse str allee platz weg ring damm'.split(
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
  'habite',
  'domicilié',
  'dirección',
  'direccion',
  'vivo en',
  'domicilio',
  'indirizzo',
  'residente',
  'abito',
  'endereço',
  'morada',
  'moro',
  'adres',
  'woon',
  'woont',
  'adress',
  'bor på',
  'bor i',
  'osoite',
  'lakcím',
  'adresa',
  'zamieszkały',
  'mieszka',
  'ikametgah',
  'адрес',
  '地址',
  '住址',
  '住所',
  '주소',
];
