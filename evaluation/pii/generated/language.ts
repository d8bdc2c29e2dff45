export const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'sv',
  'nb',
  'da',
  'fi',
  'tr',
  'ja',
  'zh',
  'ko',
] as const;

export type Language = (typeof LANGUAGES)[number];
