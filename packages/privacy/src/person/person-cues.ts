/** Right before a name, in the same clause. */
export const NAME_CUES = ['my name is', 'my name s', 'name is', 'name s', 'name', 'names', 'full name', 'first name', 'last name', 'surname', 'given name', 'call me', 'called', 'known as', 'i am', 'this is', 'named', 'signed', 'signed by', 'contact person', 'attn', 'attention', 'patient', 'patient name', 'employee', 'employee name', 'customer', 'customer name', 'client', 'client name', 'cardholder', 'account holder', 'holder', 'beneficiary', 'applicant', 'author', 'written by', 'sincerely', 'regards', 'cheers', 'yours truly', 'dear', 'hi', 'hello', 'hey', 'player', 'actor', 'actress', 'singer', 'president', 'senator', 'ceo', 'director', 'my friend', 'my brother', 'my sister', 'my husband', 'my wife', 'my son', 'my daughter', 'my boss', 'my colleague', 'ich heiße', 'mein name ist', 'name ist', 'ich bin', 'je m appelle', 'mon nom est', 'nom', 'prénom', 'me llamo', 'mi nombre es', 'nombre', 'apellido', 'mi chiamo', 'nome', 'cognome', 'il mio nome', 'meu nome é', 'me chamo', 'ik heet', 'mijn naam is', 'naam', 'nazywam się', 'mam na imię', 'imię', 'nazwisko', 'jag heter', 'mitt namn är', 'jeg heter', 'jeg hedder', 'mit navn er', 'nimeni on', 'adım', 'benim adım', 'isim', 'ad soyad', 'меня зовут', 'имя', 'фамилия'];

/** Behind these a sequence is a person even when no list knows it, and in lower case when one does. */
export const STRONG_NAME_CUE = /(?:\bmy name(?:'s| is)|\bname is|\bname's|\bnamed|\bpeople call me|\bcalls? me|\bcall him|\bcall her|\bi am called|\b(?:full |first |last |customer |patient |employee |client |contact |user )?names?\s?[:=]|\b(?:account holder|cardholder|beneficiary|patient|applicant|attn)\s?:|\bpartner's name|\bname on (?:the )?(?:card|account)(?: is)?|\bunder the name(?: of)?|\bmein name ist|\bich heiße|\bje m'appelle|\bme llamo|\bmi nombre es|\bmi chiamo|\bmeu nome é|\bme chamo|\bik heet|\bmijn naam is|\bjag heter|\bjeg hed?d?ter|\bnazywam się|\bchange it to|\btennis player)\s*["'(]?$/iu;

export const TITLES: ReadonlySet<string> = new Set(
  'mr mrs ms miss mx dr prof professor sir madam dame lord lady rev reverend fr father sister judge justice capt captain col colonel gen general lt lieutenant sgt sergeant maj major officer sen senator rep representative gov governor president chancellor ambassador herr frau monsieur madame mademoiselle mme mlle señor señora señorita sr sra srta don doña signor signora signorina sig dott dottssa senhor senhora dhr mevr mevrouw meneer pan pani ing mgr mag dipl hr fru herra rouva bay bayan sri shri smt sheikh imam rabbi hon'.split(' '),
);

/** Titles that are ordinary words too: they count only with a stop behind or a capital in front. */
export const WEAK_TITLES: ReadonlySet<string> = new Set('miss father sister general major officer don pan justice lord lady judge don gen col rep fr sig bay mag hon ing sr hr'.split(' '));

export const PARTICLES: ReadonlySet<string> = new Set(
  'de la le van von der den del della di da do dos das du des al el bin bint ibn ben abu ter ten te zu zum zur af av y e i of op het'.split(' '),
);

export const SUFFIXES: ReadonlySet<string> = new Set('jr sr ii iii iv phd md dds esq rn cpa dvm dmd mba msc bsc ma'.split(' '));

/** Words that turn a sequence of capitals into an organisation, a place or a work. */
export const NOT_A_PERSON: ReadonlySet<string> = new Set(
  'inc llc ltd limited corp corporation co company plc gmbh ag sa sarl spa srl bv nv ab as oy oyj group holdings partners associates bank university college school institute hospital clinic center centre church foundation association society committee council department ministry agency bureau office court police force army navy club team league union party press times news magazine journal museum library theatre theater hotel restaurant cafe airport station street st road rd avenue ave lane ln drive dr boulevard blvd court ct place pl square sq way terrace park bridge river lake mountain mount island islands bay beach city town county state province republic kingdom north south east west street airlines airways motors records studios pictures entertainment games software systems technologies technology solutions services consulting capital ventures industries international global brothers bros sons integral equation theorem law laws principle effect space rotations method algorithm test index prize award cup open championship act bill code edition chapter section volume day week month year war battle festival show series season episode album song movie film book guide manual version release'.split(' '),
);
