const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const TITLES = words(
  'mr mrs ms miss mx dr prof professor sir madam dame lord lady rev reverend fr father sister judge justice capt captain col colonel gen general lt lieutenant sgt sergeant maj major officer sen senator rep representative gov governor president chancellor ambassador detective inspector constable nurse doctor coach pastor bishop herr herrn frau fräulein monsieur madame mademoiselle mme mlle maître señor señora señorita sr sra srta don doña licenciado licenciada ingeniero signor signora signorina sig dott dottssa dottore dottoressa avvocato senhor senhora dhr mevr mevrouw meneer heer pan pani pana panu ing mgr mag dipl hr fru herra rouva bay bayan sayın sri shri smt kumari sheikh imam rabbi hon attorney',
);

/** Titles that are ordinary words too: they count only with a stop behind or a capital in front. */
export const WEAK_TITLES = words(
  'miss father sister general major officer don pan justice lord lady judge gen col rep fr sig bay mag hon ing sr hr nurse doctor coach heer licenciado ingeniero maître avvocato attorney inspector',
);

export const PARTICLES = words(
  'de la le van von der den del della di da do dos das du des al el bin bint ibn ben abu ter ten te zu zum zur af av y e i of op het ó mac mc san santa vom d',
);

export const SUFFIXES = words(
  'jr sr ii iii iv phd md dds esq rn cpa dvm dmd mba msc bsc ma bsn pe jd obe mbe',
);
