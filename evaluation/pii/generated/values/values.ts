import type { PiiType } from '@lethe/privacy';
import type { Locale } from '../locales.ts';
import { DIGITS, type Random } from '../random.ts';
import { RARE_GIVEN, RARE_SURNAMES } from '../rare-names.ts';
import { IDENTITY_NUMBERS, LICENCES, PASSPORTS, socialSecurityNumber } from './identity-numbers.ts';
import { email, ipAddress, macAddress, url, vehicle } from './machines.ts';
import { account, card, iban, wallet } from './money.ts';

const HAN_ADDRESSES: Readonly<Record<string, (locale: Locale, r: Random) => string>> = {
  CN: (_, r) =>
    `${r.pick(['广东省深圳市南山区', '浙江省杭州市余杭区', '四川省成都市武侯区', '上海市浦东新区', '湖北省武汉市洪山区'])}${r.pick(['科技园路', '人民南路', '文一西路', '世纪大道', '珞喻路'])}${r.integer(1, 900)}号${r.pick(['', '3栋2单元501室', '金茂大厦12楼', '阳光花园8幢'])}`,
  JP: (_, r) =>
    `${r.pick(['', `〒${r.from(DIGITS, 3)}-${r.from(DIGITS, 4)} `])}${r.pick(['東京都渋谷区神南', '大阪府大阪市北区梅田', '神奈川県横浜市中区本町', '愛知県名古屋市中村区名駅', '北海道札幌市中央区北一条西'])}${r.integer(1, 9)}${r.pick(['-', '丁目'])}${r.integer(1, 30)}-${r.integer(1, 20)}`,
  KR: (_, r) =>
    `${r.pick(['서울특별시 강남구 테헤란로', '부산광역시 해운대구 해운대로', '경기도 성남시 분당구 판교로', '서울시 마포구 양화로'])} ${r.integer(1, 400)}${r.pick(['', '번길 12', ' 101동 1203호'])}`,
};

const STATES: Readonly<Record<string, readonly string[]>> = {
  US: ['OR', 'TX', 'NY', 'WA', 'FL', 'OH'],
  AU: ['NSW', 'VIC', 'QLD', 'WA'],
  CA: ['ON', 'BC', 'QC', 'AB'],
};

/** A street, mostly with its town as people write it there. */
const streetAddress = (locale: Locale, r: Random): string => {
  const { faker, region } = locale;
  const east = HAN_ADDRESSES[region];
  if (east !== undefined) return east(locale, r);
  const street = faker.location.streetAddress({ useFullAddress: r.chance(0.3) }).trim();
  if (r.chance(0.25)) return street;
  const city = faker.location.city();
  const zip = faker.location.zipCode();
  const between = r.pick([', ', ', ', '\n']);
  const states = STATES[region];
  if (states !== undefined) return `${street}${between}${city}, ${r.pick(states)} ${zip}`;
  if (region === 'GB' || region === 'IN') return `${street}${between}${city} ${zip}`;
  return `${street}${between}${zip} ${city}`;
};

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: ['March', 'June', 'October'],
  de: ['März', 'Juni', 'Oktober'],
  fr: ['mars', 'juin', 'octobre'],
  es: ['de marzo de', 'de junio de', 'de octubre de'],
  it: ['marzo', 'giugno', 'ottobre'],
  pt: ['de março de', 'de junho de', 'de outubro de'],
  nl: ['maart', 'juni', 'oktober'],
  pl: ['marca', 'czerwca', 'października'],
  sv: ['mars', 'juni', 'oktober'],
  nb: ['mars', 'juni', 'oktober'],
  da: ['marts', 'juni', 'oktober'],
  fi: ['maaliskuuta', 'kesäkuuta', 'lokakuuta'],
  tr: ['Mart', 'Haziran', 'Ekim'],
};

const birthDate = ({ language }: Locale, r: Random): string => {
  const year = r.integer(1938, 2012);
  const month = r.integer(1, 12);
  const day = r.integer(1, 28);
  const two = (value: number) => String(value).padStart(2, '0');
  if (language === 'ja' || language === 'zh') return `${year}年${month}月${day}日`;
  if (language === 'ko') return `${year}년 ${month}월 ${day}일`;
  const name = r.pick(MONTHS[language] as readonly string[]);
  const dot = ['de', 'nb', 'da', 'fi'].includes(language) ? '.' : '';
  return r.pick([
    `${year}-${two(month)}-${two(day)}`,
    language === 'en' ? `${two(month)}/${two(day)}/${year}` : `${two(day)}.${two(month)}.${year}`,
    `${two(day)}/${two(month)}/${year}`,
    `${day}${dot} ${name} ${year}`,
    language === 'en' ? `${name} ${day}, ${year}` : `${day}.${month}.${String(year).slice(2)}`,
  ]);
};

const person = ({ faker, language }: Locale, r: Random): string => {
  if (['ja', 'zh', 'ko'].includes(language))
    return `${faker.person.lastName()}${faker.person.firstName()}`;
  if (r.chance(0.2)) return `${r.pick(RARE_GIVEN)} ${r.pick(RARE_SURNAMES).replaceAll('_', ' ')}`;
  const first = faker.person.firstName();
  const last = faker.person.lastName();
  return r.pick([
    `${first} ${last}`,
    `${first} ${last}`,
    `${first} ${last}`,
    `${first} ${faker.person.lastName().slice(0, 1)}. ${last}`,
    `${first.slice(0, 1)}. ${last}`,
    first,
  ]);
};

const ofRegion = (
  table: Readonly<Record<string, (r: Random) => string>>,
  { region }: Locale,
  r: Random,
): string => (table[region] ?? table[r.pick(Object.keys(table))])?.(r) as string;

/** Makes values of a type as a place writes them. `SURNAME` is a person's last name alone. */
export const VALUES: Readonly<
  Partial<Record<PiiType | 'SURNAME', (locale: Locale, r: Random) => string>>
> = {
  PERSON: person,
  SURNAME: ({ faker }) => faker.person.lastName(),
  PHONE: ({ faker }, r) =>
    faker.phone.number({ style: r.pick(['human', 'national', 'international']) }),
  EMAIL: (_, r) => email(r),
  STREET_ADDRESS: streetAddress,
  POSTAL_CODE: ({ faker }) => faker.location.zipCode(),
  DATE_OF_BIRTH: birthDate,
  CREDIT_CARD: (_, r) => card(r),
  IBAN: ({ region }, r) => iban(r, region),
  BANK_ACCOUNT: (_, r) => account(r),
  US_SSN: (_, r) => socialSecurityNumber(r),
  GOV_ID: (locale, r) => ofRegion(IDENTITY_NUMBERS, locale, r),
  PASSPORT: (locale, r) => ofRegion(PASSPORTS, locale, r),
  DRIVER_LICENSE: (locale, r) => ofRegion(LICENCES, locale, r),
  IP_ADDRESS: (_, r) => ipAddress(r),
  MAC_ADDRESS: (_, r) => macAddress(r),
  URL: (_, r) => url(r),
  CRYPTO_WALLET: (_, r) => wallet(r),
  VEHICLE_ID: (_, r) => vehicle(r),
};
