import type { SleepReport } from '@lethe/protocol';
import { en, plural } from './en.ts';

const { moment } = en.format;

const share = (value: number): string => `${(100 * value).toFixed(value < 0.01 ? 2 : 1)} %`;

/** What each step is called, and what it does. */
const STEPS: Readonly<Record<string, readonly [name: string, means: string]>> = {
  kvCache: [
    'Idle conversations',
    'Puts what the model holds of idle conversations to rest, sealed.',
  ],
  fileModes: ['File modes', 'Looks whether other users of this machine could read anything.'],
  modelInside: [
    'Inside of the model',
    'Looks at weights, attention and caches of the loaded model.',
  ],
  memories: ['Memories', 'Lets one memory stand for others that say the same or were corrected.'],
  topics: ['Topics', 'Counts the topics of all turns anew; old turns weigh less.'],
  modelSignatures: [
    'Signatures of models',
    'Checks every byte of every model against what was signed.',
  ],
  rulePacks: ['Rules', 'Checks the rules and weights that judge texts.'],
  advisories: ['Known weaknesses', 'Compares what is installed with the list its owner brought.'],
  databaseAudit: [
    'Audit of what is kept',
    'Searches all files and rows for sentences and personal values.',
  ],
  memorisation: [
    'What the model knows by heart',
    'Shows it half of a text and looks whether it knows the rest.',
  ],
  keyAge: ['Age of keys', 'Replaces keys that grew too old and seals everything anew.'],
  retention: ['Retention', 'Lets go of what was kept long enough.'],
  housekeeping: ['Housekeeping', 'Signs the logs and rewrites the database without empty room.'],
  start: ['Falling asleep', 'What has to be done before a sleep.'],
  resumed: ['Went on', 'Lethe was stopped in this sleep and went on with it.'],
  'open-step': ['Interrupted step', 'What was under way when Lethe was stopped.'],
};

const NUMBERS: Readonly<Record<string, string>> = {
  inModel: 'in memory',
  onDisk: 'at rest on disk',
  kilobytesOnDisk: 'kB on disk',
  spilled: 'put to rest',
  entriesBefore: 'entries before',
  entriesAfter: 'entries kept',
  shed: 'dropped',
  files: 'files',
  open: 'open',
  leastEntropy: 'sharpest head',
  meanEntropy: 'mean attention entropy',
  cachesHeld: 'caches held',
  cachesMost: 'room for caches',
  told: 'memories told',
  groups: 'groups of them',
  characters: 'characters',
  replaced: 'stood in for',
  topics: 'topics',
  weight: 'their weight',
  recounted: 'counts put right',
  faded: 'faded',
  models: 'models',
  listed: 'listed',
  affected: 'affected',
  days: 'days old',
  units: 'rows and lines',
  found: 'found',
  unreadable: 'unreadable',
  asked: 'asked',
  extracted: 'known by heart',
  recalledShare: 'share recalled',
  rows: 'rows gone',
  kilobytes: 'kB',
  memoriesTold: 'memories told',
  databaseKilobytes: 'database, kB',
  perplexity: 'perplexity of answers',
  latencyMs: 'latency, ms',
  firstTokenMs: 'first word, ms',
  ownMs: 'own work, ms',
  tokensPerSecond: 'tokens a second',
  refusal: 'refusals',
  violation: 'violations',
  engagement: 'engagement',
  memoryBytes: 'memory, bytes',
  cacheBytes: 'caches, bytes',
  spentMicrocents: 'spent, microcents',
  microcents: 'spent, microcents',
  tokens: 'tokens read and written',
  sleepBudget: 'share of the budget slept',
  alerts: 'alerts',
};

const FINDINGS: Readonly<Record<string, string>> = {
  fileOpenToOthers: 'a file open to others',
  modelChanged: 'a changed model',
  weightsNotFinite: 'weights that are no numbers',
  attention_collapse: 'attention that looks nowhere',
  cache_overflow: 'too many caches',
  memory_pressure: 'too much memory in use',
  memorised: 'text known by heart',
  keptReadable: 'readable text',
  keptUnreadable: 'a file that could not be read',
  rulesChanged: 'changed rules',
  packageAffected: 'an installed package with a known weakness',
  advisoriesOld: 'an old list of weaknesses',
  advisoriesUnreadable: 'an unreadable list of weaknesses',
};

const amounts = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 4 });

const STATES: Readonly<Record<SleepReport['status']['state'], string>> = {
  awake: 'Awake',
  falling: 'Falling asleep',
  light: 'In light sleep',
  deep: 'In deep sleep',
  waking: 'Waking',
};

/** Everything the page of sleep says, in English. */
export const sleepWords = {
  title: 'Sleep',
  states: STATES,
  never: 'It has not slept yet.',
  slept: (times: number, ratio: number) =>
    `It slept ${plural(times, 'time')}, ${share(ratio)} of its life.`,
  lastGoesOn: 'The newest sleep goes on.',
  lastEnded: (at: number, undone: number) =>
    `The last one ended ${moment(at)}, ${
      undone === 0
        ? 'and nothing had to be undone'
        : `and ${plural(undone, 'step')} went wrong and changed nothing`
    }.`,
  empty:
    'While it sleeps, Lethe checks itself, tidies its memories and repairs what it can. Here each night will show as a line.',
  now: { light: 'Sleep now', deep: 'Sleep deeply' },
  wake: 'Wake',
  fallen: 'Lethe falls asleep.',
  woken: 'Lethe is awake.',
  running: (step: string) => `Now: ${step}`,
  hypnogram: 'The night',
  nights: 'Sleeps, newest first',
  modes: { light: 'light', deep: 'deep' },
  withTrouble: 'with findings',
  depths: { awake: 'Awake', light: 'Light', deep: 'Deep' },
  depth: 'Depth',
  from: 'From',
  to: 'To',
  stepHead: 'Step',
  notOver: 'not over yet',
  seconds: (ms: number) => `${(ms / 1000).toFixed(1)} seconds`,
  cycleBegan: (mode: string, at: number, took: string) =>
    `A ${mode} sleep from ${moment(at)}, ${took}:`,
  cycleDid: (steps: number, undone: number, findings: number) =>
    `${plural(steps, 'step')}, ${undone} undone, ${findings} with findings.`,
  point: (at: string, depth: string, step: string | null) =>
    step === null ? `${at}: ${depth}` : `${at}: ${depth}, ${step}`,
  steps: 'What it did',
  noSteps: 'No step was begun.',
  stepName: (step: string) => STEPS[step]?.[0] ?? step,
  stepMeans: (step: string) => STEPS[step]?.[1] ?? '',
  number: (name: string) => NUMBERS[name] ?? STEPS[name]?.[0] ?? name,
  amount: (value: number) => amounts.format(value),
  finding: (kind: string) => FINDINGS[kind] ?? kind,
  found: (kinds: string) => `Found ${kinds}.`,
  decisions: {
    kept: 'Kept',
    unchanged: 'Nothing to change',
    undone: 'Undone',
    failed: 'Failed',
    skipped: 'Skipped',
  },
  looked: { well: 'All well', found: 'Found something' },
  reasons: {
    worse: 'it made things worse',
    stopped: 'Lethe was woken',
    timeout: 'it took too long',
    budget: 'the budget was spent',
    fault: 'it went wrong',
    interrupted: 'Lethe was stopped',
    alert: 'an alert ended the sleep',
  },
  lanes: 'What is measured',
  lanesSummary: (count: number) =>
    `${plural(count, 'quantity', 'quantities')} over the same time, under one cursor.`,
  noLanes: 'Nothing has been measured since the start.',
  alerts: 'Findings and alerts',
  noAlerts: 'Nothing was found.',
  severities: { info: 'Note', warning: 'Warning', critical: 'Critical' },
  lasts: 'goes on',
} as const;
