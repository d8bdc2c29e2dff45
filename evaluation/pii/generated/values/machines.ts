import { withLuhn } from '../check-digits.ts';
import { BASE62, DIGITS, HEX, LOWER, type Random, UPPER } from '../random.ts';

export const ipAddress = (r: Random): string =>
  r.chance(0.7)
    ? [
        r.pick([10, 172, 192, 203, 84]),
        r.integer(0, 255),
        r.integer(0, 255),
        r.integer(1, 254),
      ].join('.')
    : r.pick([
        `2001:db8:${r.from(HEX, 4)}::${r.from('123456789abcdef', 1)}`,
        `fe80::${r.from('123456789abcdef', 3)}:${r.from('123456789abcdef', 4)}`,
        Array.from({ length: 8 }, () => r.from('123456789abcdef', 4)).join(':'),
      ]);

export const macAddress = (r: Random): string => {
  const pairs = Array.from({ length: 6 }, () => r.from(HEX, 2));
  pairs[0] = `a${r.from('0123456789', 1)}`;
  return r.pick([
    pairs.join(':'),
    pairs.join('-').toUpperCase(),
    `${pairs.slice(0, 2).join('')}.${pairs.slice(2, 4).join('')}.${pairs.slice(4).join('')}`,
  ]);
};

/** Domains that RFC 2606 sets aside, and made-up ones. */
const HOSTS = [
  'example.com',
  'example.org',
  'mail.example.net',
  'northwind-traders.io',
  'stadtwerke-ahlen.de',
  'hotmail.fr',
];

export const email = (r: Random): string => {
  const first = r.from(LOWER, r.integer(3, 8));
  const last = r.from(LOWER, r.integer(4, 9));
  return `${r.pick([`${first}.${last}`, `${first}_${last}`, `${first}${r.integer(1, 99)}`, `${first}+${last}`])}@${r.pick(HOSTS)}`;
};

export const url = (r: Random): string =>
  r.pick([
    `https://${r.pick(HOSTS)}/${r.from(LOWER, 6)}/${r.from(DIGITS, 4)}?ref=${r.from(LOWER, 4)}`,
    `http://www.${r.pick(HOSTS)}`,
    `www.${r.pick(HOSTS)}/${r.from(LOWER, 8)}`,
    `https://${r.pick(HOSTS)}:8443/#/${r.from(LOWER, 5)}`,
    `ftp://files.${r.pick(HOSTS)}/${r.from(LOWER, 5)}.zip`,
  ]);

const VIN_VALUES = '0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ';
const VIN_WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** 49 CFR 565.15. */
const vin = (r: Random): string => {
  const letters = [
    ...`1${r.from('ABCDEFGHJKLMNPRSTUVWXYZ', 4)}${r.from(DIGITS, 3)}0${r.from('ABCDEFGHJKLMNPRSTVWXY', 2)}${r.from(DIGITS, 6)}`,
  ];
  const sum = letters.reduce(
    (total, letter, i) => total + (VIN_VALUES.indexOf(letter) % 10) * (VIN_WEIGHTS[i] as number),
    0,
  );
  letters[8] = '0123456789X'[sum % 11] as string;
  return letters.join('');
};

export const vehicle = (r: Random): string =>
  r.pick([
    vin(r),
    `${r.pick(['LA', 'BD', 'YK'])}${r.integer(51, 73)} ${r.from('ABCDEFGHJKLMNOPRSTUVWXYZ', 3)}`,
    `${r.pick(['B', 'M', 'HH', 'KÖ'])}-${r.from(UPPER, 2)} ${r.integer(10, 9999)}`,
    `${r.from('ABCDEFGHJKLMNPQRSTVWXYZ', 2)}-${r.from(DIGITS, 3)}-${r.from('ABCDEFGHJKLMNPQRSTVWXYZ', 2)}`,
    `${r.from(DIGITS, 4)} ${r.from('BCDFGHJKLMNPRSTVWXYZ', 3)}`,
    `${r.pick(['MH', 'DL', 'KA'])} ${r.integer(10, 50)} ${r.from(UPPER, 2)} ${r.from(DIGITS, 4)}`,
    `${r.from(UPPER, 3)} ${r.from(DIGITS, 3)}`,
  ]);

/** Numbers of devices, with the words that stand before them. */
export const DEVICES: readonly (readonly [label: string, make: (r: Random) => string])[] = [
  ['IMEI', (r) => withLuhn(`35${r.from(DIGITS, 12)}`)],
  [
    'Serial number',
    (r) => `${r.from('CDFGX', 1)}${r.from(UPPER + DIGITS, 10)}${r.from(DIGITS, 1)}`,
  ],
  ['Advertising ID', (r) => [8, 4, 4, 4, 12].map((length) => r.from(HEX, length)).join('-')],
  [
    'IDFA',
    (r) =>
      [8, 4, 4, 4, 12]
        .map((length) => r.from(HEX, length))
        .join('-')
        .toUpperCase(),
  ],
  ['UDID', (r) => `00008${r.from(DIGITS, 3)}-00${r.from(HEX, 14).toUpperCase()}`],
  ['Android ID', (r) => r.from(HEX, 15) + r.from(DIGITS, 1)],
  ['ICCID', (r) => withLuhn(`8944${r.from(DIGITS, 14)}`)],
];

/** Secrets with the line that they stand in; `$` marks the value. */
export const SECRETS: readonly ((r: Random) => readonly [line: string, value: string])[] = [
  (r) => ['GITHUB_TOKEN=$', `ghp_${r.from(BASE62, 36)}`],
  (r) => ['aws_access_key_id = $', `AKIA${r.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`],
  (r) => ['aws_secret_access_key: $', r.from(BASE62, 38) + r.from('+/', 2)],
  (r) => ['Authorization: Bearer $', r.from(BASE62, 40)],
  (r) => ['Authorization: Basic $', btoa(`${r.from(LOWER, 7)}:${r.from(BASE62, 12)}`)],
  (r) => ['my wifi password is $', `${r.from(LOWER, 6)}${r.from(DIGITS, 3)}${r.from('!#?', 1)}`],
  (r) => ['spring.datasource.password=$', `${r.from(BASE62, 9)}#${r.from(DIGITS, 1)}`],
  (r) => ['  client_secret: "$"', r.from(BASE62, 32)],
  (r) => ['Cookie: sessionid=$; theme=dark', r.from(LOWER + DIGITS, 32)],
  (r) => ['x-api-key: $', r.from(HEX, 32)],
  (r) => ['DATABASE_URL=$', `postgresql://app:${r.from(BASE62, 14)}@db.internal:5432/main`],
  (r) => ['{"apiKey":"$"}', r.from(BASE62, 32)],
  (r) => ['Das Passwort lautet $', `${r.from(UPPER, 1)}${r.from(LOWER, 6)}${r.from(DIGITS, 2)}!`],
  (r) => ['le mot de passe est $', `${r.from(UPPER, 1)}${r.from(LOWER, 6)}${r.from(DIGITS, 2)}!`],
  (r) => ['la contraseña es $', `${r.from(UPPER, 1)}${r.from(LOWER, 6)}${r.from(DIGITS, 2)}*`],
  (r) => ['export STRIPE_KEY="$"', `sk_live_${r.from(BASE62, 24)}`],
  (r) => ['-H "Private-Token: $"', `glpat-${r.from(BASE62, 20)}`],
  (r) => ['slack: $', `xoxb-${r.from(DIGITS, 12)}-${r.from(DIGITS, 12)}-${r.from(BASE62, 24)}`],
  (r) => ['curl -u admin:$ ci-server/api', `${r.from(BASE62, 11)}${r.from(DIGITS, 1)}`],
  (r) => [
    'hooks: $',
    `https://hooks.slack.com/services/T${r.from(UPPER + DIGITS, 8)}/B${r.from(UPPER + DIGITS, 8)}/${r.from(BASE62, 24)}`,
  ],
  (r) => ['encryption_key=$', r.from(HEX, 64)],
  (r) => ['OPENAI_API_KEY=$', `sk-proj-${r.from(BASE62, 48)}`],
  (r) => [
    'passphrase: $',
    `${r.from(LOWER, 5)}-${r.from(LOWER, 6)}-${r.from(DIGITS, 3)}-${r.from(LOWER, 4)}`,
  ],
  (r) => ['login with user=deploy pwd=$', `${r.from(BASE62, 10)}${r.from(DIGITS, 1)}`],
  (r) => ['<add key="ServiceBusSecret" value="$" />', `${r.from(BASE62, 43)}=`],
  (r) => [
    '$',
    `-----BEGIN OPENSSH PRIVATE KEY-----\n${r.from(BASE62, 60)}\n-----END OPENSSH PRIVATE KEY-----`,
  ],
];
