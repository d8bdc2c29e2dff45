import { REFUSE_UNSCORED, REVISE_BY } from '@lethe/assistant';
import { HOLDS } from '@lethe/constitution';
import { GUARD_POLICIES, LIMITS } from '@lethe/protocol';
import { LOG_LEVELS } from '../log/levels.ts';
import { defaultDataDirectory } from './data-directory.ts';
import { choice, flag, integer, list, type Setting, text } from './setting.ts';

const MODEL_ID = /^[A-Za-z0-9._:/@+-]{0,193}$/;

/** Every setting there is, by section. The schema, the environment names and the printed table follow from it. */
export const SETTINGS = {
  server: {
    host: text({
      default: '127.0.0.1',
      pattern: /^[A-Za-z0-9.:_-]{1,253}$/,
      expected: 'an address or a host name',
      about: 'Address to listen on.',
    }),
    port: integer({
      default: 8000,
      minimum: 0,
      maximum: 65_535,
      about: 'Port to listen on; 0 takes any free one.',
    }),
    allowRemote: flag({
      default: false,
      about: 'Listen on an address that other machines reach, although there is no TLS.',
    }),
    allowedHosts: list({
      item: /^[A-Za-z0-9.:_[\]-]{1,260}$/,
      expected: 'host names, with a port where it is not 80 or 443',
      about: 'Further names this server answers to, besides its own address.',
    }),
    allowedOrigins: list({
      item: /^(\*|https?:\/\/[A-Za-z0-9.:_[\]-]{1,260})$/,
      expected: 'origins such as https://lethe.example.org',
      about: 'Further web origins whose pages may call the API and the socket.',
    }),
    allowAnyOrigin: flag({
      default: false,
      about: 'The second switch that "*" in server.allowedOrigins needs.',
    }),
    trustedProxies: list({
      item: /^[0-9A-Fa-f.:]{2,45}(\/\d{1,3})?$/,
      expected: 'addresses or networks such as 10.0.0.0/8',
      about: 'Proxies whose X-Forwarded-For and X-Forwarded-Proto are believed.',
    }),
  },
  data: {
    directory: text({
      default: defaultDataDirectory,
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^[^\u0000-\u001f]{1,4096}$/,
      expected: 'a path',
      about: 'Where measurements and sign-ins are kept.',
    }),
  },
  database: {
    url: text({
      default: '',
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^(|postgres(ql)?:\/\/[^\u0000-\u0020]{1,2000})$/,
      expected: 'empty, or an address such as postgres://user:password@host/database',
      about:
        'PostgreSQL server for a fleet; empty keeps everything in a file of the data directory.',
      secret: true,
    }),
  },
  retention: {
    turnDays: integer({
      default: 90,
      minimum: 1,
      maximum: 3650,
      about: 'Days that turns, budgets and receipts are kept.',
    }),
    auditDays: integer({
      default: 365,
      minimum: 1,
      maximum: 3650,
      about: 'Days that the audit log and the journal of sleep are kept.',
    }),
  },
  vault: {
    keyPath: text({
      default: '',
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^[^\u0000-\u001f]{0,4096}$/,
      expected: 'a path, or empty',
      about: 'File of the root key; empty takes root.key in the data directory.',
    }),
    key: text({
      default: '',
      pattern: /^(|[A-Za-z0-9+/_-]{43}=?|[0-9A-Fa-f]{64})$/,
      expected: 'empty, or 32 bytes in base64 or hexadecimal',
      about: 'The root key itself, in place of a file.',
      secret: true,
    }),
    passphrase: text({
      default: '',
      pattern: /^(|[^\p{Cc}]{12,1024})$/u,
      expected: 'empty, or 12 to 1024 characters',
      about: 'Passphrase that the root key is derived from, in place of a file.',
      secret: true,
    }),
    rotateDays: integer({
      default: 90,
      minimum: 0,
      maximum: 3650,
      about: 'Days after which a data key is replaced while Lethe runs; 0 leaves them.',
    }),
    shared: flag({
      default: false,
      about: 'Keep the keyring in the PostgreSQL database, so that several processes share it.',
    }),
    ageIdentityPath: text({
      default: '',
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^[^\u0000-\u001f]{0,4096}$/,
      expected: 'a path, or empty',
      about: 'File of the age identity that unlocks the root key, in place of a file with the key.',
    }),
  },
  identity: {
    signInDays: integer({
      default: 30,
      minimum: 1,
      maximum: 365,
      about: 'Days after which a browser has to sign in again.',
    }),
  },
  accounts: {
    lockAfter: integer({
      default: 5,
      minimum: 1,
      maximum: 100,
      about:
        'Wrong passphrases in a row after which an account rests; an address after four times as many.',
    }),
    lockSeconds: integer({
      default: 30,
      minimum: 1,
      maximum: 900,
      about: 'How long it rests at first; every further failure doubles it, up to 15 minutes.',
    }),
    invitationHours: integer({
      default: 72,
      minimum: 1,
      maximum: 720,
      about: 'Hours in which an invitation can be accepted.',
    }),
    rotateMinutes: integer({
      default: 60,
      minimum: 1,
      maximum: 1440,
      about: 'Minutes after which a browser is given another cookie.',
    }),
  },
  model: {
    id: text({
      default: 'local/nano',
      pattern: /^local\/[a-z0-9][a-z0-9.-]{0,39}$/,
      expected: 'the id of a model that `lethe models list` names',
      about: 'The model that answers.',
    }),
    contextTokens: integer({
      default: 4096,
      minimum: 256,
      maximum: 131_072,
      about: 'Most tokens of a conversation that a GGUF model reads.',
    }),
    threads: integer({
      default: 1,
      minimum: 1,
      maximum: 64,
      about: 'Processor threads of a GGUF model; more than one is slower on a busy machine.',
    }),
  },
  upstream: {
    url: text({
      default: '',
      pattern: /^(|https?:\/\/[\x21-\x7e]{1,2000})$/,
      expected: 'empty, or an address such as https://api.example.com/v1',
      about: 'A server that answers as "upstream/..." models, without a connection of its own.',
    }),
    key: text({
      default: '',
      pattern: /^(|[\x21-\x7e]{1,4096})$/,
      expected: 'empty, or the key that the server asks for',
      about: 'What is shown to that server.',
      secret: true,
    }),
    class: choice({
      values: ['cloud', 'local'],
      default: 'cloud',
      about:
        'Whether that server counts as elsewhere, so that texts are masked, or as the owner’s.',
    }),
    format: choice({
      values: ['openai-chat', 'openai-responses', 'anthropic'],
      default: 'openai-chat',
      about: 'What that server speaks.',
    }),
    mode: choice({
      values: ['masked', 'metadata'],
      default: 'masked',
      about: 'Whether it is sent masked messages, or only numbers and topics.',
    }),
  },
  cloud: {
    offline: flag({
      default: false,
      about: 'Nothing that people say leaves this machine; local models answer alone.',
    }),
    sensitiveTopics: choice({
      values: ['stay', 'masked'],
      default: 'stay',
      about: 'Whether conversations about sensitive subjects stay here or may leave masked.',
    }),
    allowedHosts: list({
      item: /^[A-Za-z0-9.:_[\]-]{1,260}$/,
      expected: 'host names, with a port where it is not 443',
      about: 'Hosts of private networks that connections of the class "cloud" may reach.',
    }),
  },
  gateway: {
    bootstrapKey: text({
      default: '',
      pattern: /^(|[\x21-\x7e]{16,256})$/,
      expected: 'empty, or 16 to 256 printable characters without spaces',
      about: 'A first API key with every scope, for containers and tests.',
      secret: true,
    }),
  },
  constitution: {
    file: text({
      default: '',
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^[^\u0000-\u001f]{0,4096}$/,
      expected: 'a path, or empty',
      about:
        'File of the constitution; empty takes what was saved in the app, and else the shipped one.',
    }),
    rulePacks: list({
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      item: /^[^\u0000-\u001f,]{1,4096}$/,
      expected: 'paths of signed rule packs',
      about:
        'Rules for new attacks beside the shipped ones; each file has its signature in FILE.sig.',
    }),
    rulePackKey: text({
      default: '',
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^[^\u0000-\u001f]{0,4096}$/,
      expected: 'a path, or empty',
      about: 'Public key (Ed25519, PEM) that every rule pack must be signed by.',
    }),
    policy: choice({
      values: GUARD_POLICIES,
      default: 'enforce',
      about: 'Whether nothing is judged, everything judged and let pass, or refused and stopped.',
    }),
    hold: choice({
      values: HOLDS,
      default: 'watch',
      about:
        'What of an answer is held back: what may turn bad, or each sentence until it is whole.',
    }),
    refuseUnscored: choice({
      values: REFUSE_UNSCORED,
      default: 'leaving',
      about:
        'What is refused when it cannot be judged: what would leave this machine, everything, or nothing.',
    }),
    judgeModel: text({
      default: '',
      pattern: MODEL_ID,
      expected: 'the id of a model, or empty',
      about: 'Model that is asked where the detectors are in doubt; empty asks none.',
    }),
    judgeSeconds: integer({
      default: 10,
      minimum: 1,
      maximum: 60,
      about: 'Longest time for its answer; then what was in doubt is unscored.',
    }),
    revise: choice({
      values: REVISE_BY,
      default: 'model',
      about:
        'How an answer that breaks a revise principle is reworded: not at all, by cutting, by a model too.',
    }),
    reviseModel: text({
      default: '',
      pattern: MODEL_ID,
      expected: 'the id of a model, or empty',
      about: 'Model that rewords; empty takes the one that answered.',
    }),
    reviseSeconds: integer({
      default: 30,
      minimum: 1,
      maximum: 300,
      about: 'Longest time to reword one answer; then the best wording so far counts.',
    }),
    callsPerDay: integer({
      default: 500,
      minimum: 0,
      maximum: 1_000_000,
      about: 'How often a day, by UTC, models are asked to judge or reword.',
    }),
  },
  limits: {
    keyPerMinute: integer({
      default: 600,
      minimum: 0,
      maximum: 1_000_000,
      about: 'Gateway requests a minute of one API key that sets no bound itself; 0 for none.',
    }),
    gatewayBodyBytes: integer({
      default: 32 * LIMITS.bodyBytes,
      minimum: 1024,
      maximum: 256 * LIMITS.bodyBytes,
      about: 'Largest body of a gateway request, unpacked, in bytes.',
    }),
    maxInFlightBytes: integer({
      default: 256 * LIMITS.bodyBytes,
      minimum: 1024,
      maximum: 4096 * LIMITS.bodyBytes,
      about: 'Bodies of all gateway requests in flight together, in bytes.',
    }),
    anonymousPerMinute: integer({
      default: 60,
      minimum: 1,
      maximum: 1_000_000,
      about: 'API requests a minute from an address that is not signed in.',
    }),
    userPerMinute: integer({
      default: 600,
      minimum: 1,
      maximum: 1_000_000,
      about: 'API requests a minute of one signed-in user.',
    }),
    signInPerMinute: integer({
      default: 10,
      minimum: 1,
      maximum: 1_000_000,
      about: 'Attempts to sign in a minute from one address.',
    }),
    costlyPerMinute: integer({
      default: 10,
      minimum: 1,
      maximum: 1_000_000,
      about: 'Requests a minute of one user for each operation that costs much work.',
    }),
    inFlight: integer({
      default: 100,
      minimum: 1,
      maximum: 100_000,
      about: 'Requests in flight at once, counted apart for the API, the gateway and the app.',
    }),
    bodyBytes: integer({
      default: LIMITS.bodyBytes,
      minimum: 1024,
      maximum: 64 * LIMITS.bodyBytes,
      about: 'Largest body of an API request, in bytes.',
    }),
    connections: integer({
      default: 2000,
      minimum: 1,
      maximum: 1_000_000,
      about: 'Open connections at once, sockets included.',
    }),
    shutdownSeconds: integer({
      default: 30,
      minimum: 0,
      maximum: 3600,
      about: 'How long a shutdown waits for running answers.',
    }),
  },
  sleep: {
    automatic: flag({
      default: true,
      about: 'Whether Lethe falls asleep by itself; it always may be sent to sleep.',
    }),
    preset: choice({
      values: ['continuous', 'batch', 'interactive'],
      default: 'continuous',
      about: 'How long a light and a deep sleep may take: 300/1800, 600/3600 or 60/600 seconds.',
    }),
    schedule: text({
      default: '0 3 * * *',
      pattern: /^(|[0-9A-Za-z*,/#L -]{9,100})$/,
      expected: 'empty, or five fields such as 0 3 * * *',
      about: 'When the nightly deep sleep begins; empty for none.',
    }),
    quietFrom: text({
      default: '00:00',
      pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
      expected: 'a time of day such as 22:30',
      about: 'From when on Lethe may fall asleep by itself.',
    }),
    quietTo: text({
      default: '00:00',
      pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
      expected: 'a time of day such as 07:00',
      about: 'Until when; the same as the start is the whole day.',
    }),
    idleMinutes: integer({
      default: 60,
      minimum: 2,
      maximum: 10_080,
      about: 'Minutes without an answer after which a light sleep begins.',
    }),
    cachePercent: integer({
      default: 80,
      minimum: 10,
      maximum: 100,
      about: "Share of an idle conversation's cache that is kept; 100 keeps all of it.",
    }),
    memoryMegabytes: integer({
      default: 1000,
      minimum: 100,
      maximum: 1_000_000,
      about: 'Memory of the process, and caches on disk, from which caches are dropped.',
    }),
    onAlert: text({
      default: '',
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it refuses
      pattern: /^[^\u0000-\u001f]{0,4096}$/,
      expected: 'a path, or empty',
      about:
        'Module whose default export is called with every alert of the monitor; empty for none.',
    }),
    tokens: integer({
      default: 200_000,
      minimum: 0,
      maximum: 100_000_000,
      about: 'Tokens that models may read in one sleep.',
    }),
  },
  log: {
    level: choice({
      values: LOG_LEVELS,
      default: 'warn',
      about: 'What is logged; requests from "info" on.',
    }),
    userHashKey: text({
      default: '',
      pattern: /^(|[\x21-\x7e]{16,256})$/,
      expected: 'empty or 16 to 256 printable characters without spaces',
      about: 'Key that turns user ids into log hashes; empty takes a new one at each start.',
      secret: true,
    }),
  },
} as const satisfies Record<string, Record<string, Setting<unknown>>>;

type Settings = typeof SETTINGS;
type ValueOf<Kind> = Kind extends Setting<infer Value> ? Value : never;

export type Config = {
  readonly [Section in keyof Settings]: {
    readonly [Name in keyof Settings[Section]]: ValueOf<Settings[Section][Name]>;
  };
};

/** A setting's full name, `section.key`. */
export type SettingKey = {
  [Section in keyof Settings & string]: `${Section}.${keyof Settings[Section] & string}`;
}[keyof Settings & string];

/** The table as a list, in its order. */
export const SETTING_LIST: readonly {
  key: SettingKey;
  section: keyof Config;
  name: string;
  setting: Setting<unknown>;
}[] = Object.entries(SETTINGS).flatMap(([section, settings]) =>
  Object.entries(settings).map(([name, setting]) => ({
    key: `${section}.${name}` as SettingKey,
    section: section as keyof Config,
    name,
    setting: setting as Setting<unknown>,
  })),
);

/** Names that are short because they stand in every quick start. */
const SHORT_NAMES: Readonly<Record<string, string>> = {
  'upstream.url': 'LETHE_UPSTREAM_URL',
  'upstream.key': 'LETHE_UPSTREAM_KEY',
  'upstream.class': 'LETHE_UPSTREAM_CLASS',
  'gateway.bootstrapKey': 'LETHE_BOOTSTRAP_KEY',
};

/** `server.allowedHosts` is `LETHE_SERVER__ALLOWED_HOSTS`. */
export function environmentName(key: string): string {
  const short = SHORT_NAMES[key];
  if (short !== undefined) return short;
  const [section = '', name = ''] = key.split('.');
  const snake = name.replace(/[A-Z]/g, (letter) => `_${letter}`);
  return `LETHE_${section}__${snake}`.toUpperCase();
}
