import { allFakers, type Faker } from '@faker-js/faker';
import type { Language } from './language.ts';

/** A place whose names, streets and telephones are made up. */
export interface Locale {
  readonly language: Language;
  /** ISO 3166. */
  readonly region: string;
  readonly faker: Faker;
}

const locale = (key: keyof typeof allFakers, language: Language, region: string): Locale => ({
  language,
  region,
  faker: allFakers[key],
});

export const LOCALES: readonly Locale[] = [
  locale('en_US', 'en', 'US'),
  locale('en_GB', 'en', 'GB'),
  locale('en_AU', 'en', 'AU'),
  locale('en_CA', 'en', 'CA'),
  locale('en_IN', 'en', 'IN'),
  locale('de', 'de', 'DE'),
  locale('de_AT', 'de', 'AT'),
  locale('de_CH', 'de', 'CH'),
  locale('fr', 'fr', 'FR'),
  locale('es', 'es', 'ES'),
  locale('it', 'it', 'IT'),
  locale('pt_BR', 'pt', 'BR'),
  locale('pt_PT', 'pt', 'PT'),
  locale('nl', 'nl', 'NL'),
  locale('pl', 'pl', 'PL'),
  locale('sv', 'sv', 'SE'),
  locale('nb_NO', 'nb', 'NO'),
  locale('da', 'da', 'DK'),
  locale('fi', 'fi', 'FI'),
  locale('tr', 'tr', 'TR'),
  locale('ja', 'ja', 'JP'),
  locale('zh_CN', 'zh', 'CN'),
  locale('ko', 'ko', 'KR'),
];
