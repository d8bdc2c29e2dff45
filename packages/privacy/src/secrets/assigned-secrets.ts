import type { Candidate, Document } from '../candidates/document.ts';
import { entropy, isStandIn, isUuid } from './entropy.ts';

/** Names of things that hold a secret; whole words of an identifier. */
export const SECRET_CUES = [
  'password',
  'passwd',
  'passwort',
  'kennwort',
  'pwd',
  'passphrase',
  'secret',
  'secrets',
  'secret key',
  'secretkey',
  'client secret',
  'app secret',
  'consumer secret',
  'token',
  'access token',
  'auth token',
  'authtoken',
  'api token',
  'bearer',
  'refresh token',
  'bot token',
  'api key',
  'apikey',
  'access key',
  'accesskey',
  'access key id',
  'secret access key',
  'private key',
  'encryption key',
  'signing key',
  'master key',
  'credential',
  'credentials',
  'auth',
  'authorization',
  'key',
  'accountkey',
  'connection string',
  'pass',
  'login key',
  'webhook secret',
  'sessionid',
  'session token',
  'session key',
  'session secret',
  'phpsessid',
  'jsessionid',
  'shared access key',
  'sas token',
  'shared secret',
  'signing secret',
  'id token',
  'security token',
  'personal access token',
  'deploy key',
  'license key',
  'recovery code',
  'recovery key',
  'backup code',
  'seed phrase',
  'one time password',
  'pw',
  'psk',
  'wpa key',
  'wifi key',
  'identified by',
  'passcode',
  'adgangskode',
  'passord',
  'salasana',
  'heslo',
  'jelszó',
  'parolă',
  'κωδικός',
  'api schlüssel',
  'schlüssel',
  'zugangsdaten',
  'clé api',
  'clé secrète',
  'clave api',
  'clave secreta',
  'chiave api',
  'chave de api',
  'chave secreta',
  'klucz api',
  '口令',
  '秘钥',
  'contraseña',
  'clave',
  'mot de passe',
  'senha',
  'wachtwoord',
  'hasło',
  'lösenord',
  'şifre',
  'parola',
  'пароль',
  '密码',
  '密钥',
  '令牌',
  'パスワード',
  '비밀번호',
];

/** Services whose name before an assigned random value means a key of theirs. */
export const SERVICE_CUES = [
  'adafruit',
  'adobe',
  'airtable',
  'algolia',
  'alibaba',
  'asana',
  'atlassian',
  'confluence',
  'jira',
  'beamer',
  'bitbucket',
  'bittrex',
  'coinbase',
  'codecov',
  'confluent',
  'contentful',
  'datadog',
  'discord',
  'droneci',
  'drone',
  'dropbox',
  'etsy',
  'facebook',
  'fastly',
  'finicity',
  'finnhub',
  'flickr',
  'freshbooks',
  'heroku',
  'hubspot',
  'intercom',
  'kraken',
  'kucoin',
  'launchdarkly',
  'linear',
  'linkedin',
  'looker',
  'mailchimp',
  'mailgun',
  'mapbox',
  'mattermost',
  'meraki',
  'messagebird',
  'netlify',
  'newrelic',
  'new relic',
  'nytimes',
  'okta',
  'openweather',
  'plaid',
  'rapidapi',
  'sendbird',
  'sentry',
  'sidekiq',
  'snyk',
  'square',
  'squarespace',
  'sumologic',
  'telegram',
  'travis',
  'trello',
  'twitch',
  'twitter',
  'twilio',
  'sendgrid',
  'yandex',
  'zendesk',
  'cloudflare',
  'jfrog',
  'artifactory',
  'slack',
  'stripe',
  'aws',
  'azure',
  'gcp',
  'github',
  'gitlab',
  'openai',
  'anthropic',
  'shopify',
  'postman',
  'pagerduty',
  'clickup',
  'notion',
  'loki',
  'grafana',
  'vault',
  'pulumi',
  'scalingo',
  'typeform',
];

/** Weak names: only a value that looks random counts behind them. */
const WEAK = new Set([
  'key',
  'auth',
  'pass',
  'token',
  'bearer',
  'credential',
  'credentials',
  'authorization',
  'secrets',
  'clave',
]);
const STRONG_WORD =
  /^(?:password|passwd|passwort|kennwort|pwd|passphrase|contraseña|mot de passe|senha|wachtwoord|hasło|lösenord|şifre|parola|пароль|密码|パスワード|비밀번호|pw|psk|passcode|adgangskode|passord|salasana|heslo|jelszó|parolă|κωδικός|口令|identified by)$/i;

const ASSIGN =
  /(?:[A-Za-z0-9_.-]{0,40}["'\]]{0,2})?(?:\s{0,3}(?::=|=>|=|:|：)\s{0,3}|\s{1,2}(?:is|was|are|ist|war|lautet|es|est|era|è|é|är|er|on|jest|ser|será|olarak)\s{1,2}(?:set to |now |currently |still |as follows)?:?\s?|\s{1,2}(?:has been |was )?(?:set|changed|reset) to:?\s|\s{1,3}value\s{0,2}=\s{0,2}|\r?\n\s{0,16}value\s{0,2}:\s{0,2}|\s{1,2}(?=['"`])|[为是])(?:bearer |basic |token )?["'`]?/iy;
const VALUE = /[^\s"'`,;<>()[\]{}]{6,512}/y;
const BEARER = /\s+([A-Za-z0-9._~+/-]{16,512}={0,2})/y;
/** `--db-password hunter2`: an option of a command takes the next word. */
const OPTION = /(?:^|\s)--?(?:[A-Za-z0-9]{1,16}-){0,2}$/;
const OPTION_VALUE = /(?:-[A-Za-z]{1,12})?[ =]([^\s"'`;|&<>()]{6,256})/y;
const NEVER =
  /^(?:true|false|null|none|undefined|string|number|boolean|https?:|file:|\/|\.\/|%|\$|@|#|&|\*|~\/)/i;
const INTEGRITY = /^sha(?:1|256|384|512)[-:]/i;
const BENIGN_NAME =
  /authenticity|csrf|xsrf|public|publishable|nonce|integrity|checksum|cache|primary|foreign|partition|sort|keyboard|keyword|author(?!i[sz])|monkey|token_type|tokenizer|_id$|count|length|limit|max|min|name|type|url|path|file|expir/i;

/** Vendors whose keys are UUIDs. */
const UUID_KEYS =
  /heroku|snyk|postmark|sendbird|freshworks|lokalise|pagerduty|sumup|squareup|bitly/i;

/** The identifier that a cue word belongs to, e.g. `AWS_SECRET_KEY` for `SECRET`. */
const identifierAround = (text: string, start: number, end: number): string => {
  let from = start;
  let to = end;
  while (from > 0 && start - from < 40 && /[A-Za-z0-9_-]/.test(text[from - 1] as string)) from--;
  while (to < text.length && to - end < 40 && /[A-Za-z0-9_-]/.test(text[to] as string)) to++;
  return text.slice(from, to);
};

const classes = (value: string): number =>
  Number(/[a-z]/.test(value)) +
  Number(/[A-Z]/.test(value)) +
  Number(/\d/.test(value)) +
  Number(/[^A-Za-z0-9]/.test(value));

/** Random enough to be a secret: long, of mixed classes, without the look of words. */
export const looksRandom = (value: string): boolean => {
  if (value.length < 12 || classes(value) < 2 || !/\d/.test(value)) return false;
  if (/[a-z]{12,}|[A-Z]{16,}/.test(value)) return false;
  return entropy(value) >= (value.length >= 20 ? 3.2 : 2.9);
};

const isPassword = (value: string): boolean =>
  value.length >= 6 &&
  value.length <= 80 &&
  (classes(value) >= 2 || /\d/.test(value)) &&
  !/[()]|::|->|\.\w+\(/.test(value);

/** A cell of a table under the name of a secret is assigned as it is. */
const CELL = 'cell';

/** Names inside a value (`url?token=...&key=...`) are read on their own this many times. */
const MOST_READINGS = 4;

/** Values that a name of a secret is given: `api_key = "..."`, `password is ...`, `Bearer ...`. */
export const findAssignedSecrets = (
  document: Document,
  group: number,
  services: number,
  out: Candidate[],
): void => {
  const { text, hits } = document;
  let done = 0;
  let again = 0;
  for (let hit = 0; hit < hits.start.length; hit++) {
    const service = hits.group[hit] === services;
    if (hits.group[hit] !== group && !service) continue;
    const from = hits.start[hit] as number;
    const to = hits.end[hit] as number;
    if (from >= done) again = 0;
    else if (++again > MOST_READINGS) continue;
    const word = text.slice(from, to);
    ASSIGN.lastIndex = to;
    const assigned = from === to ? CELL : ASSIGN.exec(text);
    let start = assigned === null ? -1 : from === to ? to : ASSIGN.lastIndex;
    let value: string | undefined;
    if (assigned !== null) {
      VALUE.lastIndex = start;
      value = VALUE.exec(text)?.[0]?.replace(/[.,;:!?]+$/, '');
    } else if (text[from - 1] === '-' && OPTION.test(text.slice(Math.max(0, from - 24), from))) {
      OPTION_VALUE.lastIndex = to;
      value = OPTION_VALUE.exec(text)?.[1];
      start = OPTION_VALUE.lastIndex - (value?.length ?? 0);
    } else if (/^(?:bearer|token|key)$/i.test(word)) {
      BEARER.lastIndex = to;
      value = BEARER.exec(text)?.[1];
      start = BEARER.lastIndex - (value?.length ?? 0);
    }
    if (value === undefined || value.length < 6) continue;
    done = Math.max(done, start + value.length);
    const name =
      identifierAround(text, from, to) + text.slice(to, start).replace(/[^A-Za-z_]/g, '');
    if (
      NEVER.test(value) ||
      INTEGRITY.test(value) ||
      isStandIn(value) ||
      (isUuid(value) && !UUID_KEYS.test(name))
    )
      continue;
    if (BENIGN_NAME.test(name)) continue;
    const strong = STRONG_WORD.test(word);
    const accepted = strong
      ? isPassword(value)
      : (looksRandom(value) && (!service || value.length >= 16)) ||
        (!service &&
          !WEAK.has(word.toLowerCase()) &&
          value.length >= 10 &&
          /\d/.test(value) &&
          /[a-z]/i.test(value) &&
          entropy(value) > 2.8 &&
          !/^[a-z]+[_-][a-z_-]+$/i.test(value));
    if (!accepted || (assigned === null && !strong && !looksRandom(value))) continue;
    out.push({
      start,
      end: start + value.length,
      type: 'SECRET',
      score: looksRandom(value) ? 0.88 : 0.68,
      ruleId: 'secret.assigned',
      reason: 'a value behind a name for a secret',
    });
  }
};
