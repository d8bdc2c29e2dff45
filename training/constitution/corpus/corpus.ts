import type { SignalName } from '@lethe/constitution';
import { mulberry32 } from '../../mulberry32.ts';
import type { Example } from '../example.ts';
import { TRAINED } from '../rows.ts';
import { ANSWER_LISTS, ANSWERING, REFUSING } from './answers.ts';
import { ATTACK_LISTS, INJECTIONS, JAILBREAKS, NO_ATTACKS } from './attacks.ts';
import * as autonomy from './autonomy.ts';
import { CONTEXT_LISTS, SAFE_CONTEXTS, UNSAFE_CONTEXTS } from './contexts.ts';
import { CONTRAST_HARMFUL, CONTRAST_LISTS, CONTRAST_SAFE } from './contrast.ts';
import { DEED_LISTS, HARMFUL_DEEDS, HARMLESS_DEEDS } from './deeds.ts';
import * as embedded from './embedded.ts';
import { type Lists, writeTexts } from './grammar.ts';
import { GROUP_FINE, GROUP_HATE, GROUP_LISTS } from './groups.ts';
import { HARM_LISTS, HARMFUL_REQUESTS, SAFE_LISTS, SAFE_REQUESTS } from './harm.ts';
import { HATRED, HATRED_LISTS, NO_HATRED, OTHER_CONTEMPT } from './hatred.ts';
import { HARMFUL_MATRIX, HARMLESS_MATRIX, MATRIX_LISTS } from './matrix.ts';
import * as people from './people.ts';
import { HARMFUL_SCHEMES, HARMLESS_SCHEMES, SCHEME_LISTS } from './schemes.ts';
import { TASK_LISTS, TASKS } from './tasks.ts';
import { TURN_LISTS, TURNS } from './turns.ts';
import * as statements from './unsafe-statements.ts';

interface Part {
  readonly source: string;
  readonly templates: readonly string[];
  readonly lists: Lists;
  readonly count: number;
  readonly labels: Example['labels'];
}

const none = (...signals: SignalName[]): Example['labels'] =>
  Object.fromEntries(signals.map((signal) => [signal, 0 as const]));

const QUIET = none(...TRAINED);

/** Everything that is written by grammar, each part with what it shows and what it shows not. */
export const PARTS: readonly Part[] = [
  {
    source: 'grammar.harmful',
    templates: HARMFUL_REQUESTS,
    lists: HARM_LISTS,
    count: 2800,
    labels: { ...none('jailbreak', 'injection', 'sexual', 'manipulation'), harmfulRequest: 1 },
  },
  {
    source: 'grammar.safe',
    templates: SAFE_REQUESTS,
    lists: SAFE_LISTS,
    count: 3100,
    labels: QUIET,
  },
  {
    source: 'grammar.jailbreak',
    templates: JAILBREAKS,
    lists: ATTACK_LISTS,
    count: 4000,
    labels: { ...none('sexual', 'hate', 'stereotype'), jailbreak: 1 },
  },
  {
    source: 'grammar.injection',
    templates: INJECTIONS,
    lists: ATTACK_LISTS,
    count: 4000,
    labels: { ...none('sexual', 'hate', 'stereotype', 'selfHarm'), injection: 1 },
  },
  {
    source: 'grammar.no-attack',
    templates: NO_ATTACKS,
    lists: ATTACK_LISTS,
    count: 7000,
    labels: QUIET,
  },
  {
    source: 'grammar.stereotype',
    templates: people.STEREOTYPES,
    lists: people.PEOPLE_LISTS,
    count: 2200,
    labels: {
      ...none('harmfulRequest', 'selfHarm', 'sexual', 'jailbreak', 'injection'),
      stereotype: 1,
    },
  },
  {
    source: 'grammar.hate',
    templates: people.HATE,
    lists: people.PEOPLE_LISTS,
    count: 2200,
    labels: { ...none('selfHarm', 'sexual', 'jailbreak', 'injection'), hate: 1, toxicity: 1 },
  },
  {
    source: 'grammar.no-hate',
    templates: people.NO_HATE,
    lists: people.PEOPLE_LISTS,
    count: 3100,
    labels: QUIET,
  },
  {
    source: 'grammar.toxic',
    templates: people.TOXIC,
    lists: people.PEOPLE_LISTS,
    count: 3000,
    labels: {
      ...none('harmfulRequest', 'selfHarm', 'sexual', 'jailbreak', 'injection'),
      toxicity: 1,
    },
  },
  {
    source: 'grammar.not-toxic',
    templates: people.NOT_TOXIC,
    lists: people.PEOPLE_LISTS,
    count: 3000,
    labels: QUIET,
  },
  {
    source: 'grammar.manipulation',
    templates: autonomy.MANIPULATION,
    lists: autonomy.AUTONOMY_LISTS,
    count: 3000,
    labels: { ...none('sexual', 'jailbreak', 'injection', 'stereotype'), manipulation: 1 },
  },
  {
    source: 'grammar.no-manipulation',
    templates: autonomy.NO_MANIPULATION,
    lists: autonomy.AUTONOMY_LISTS,
    count: 2000,
    labels: QUIET,
  },
  {
    source: 'grammar.self-harm',
    templates: autonomy.SELF_HARM,
    lists: autonomy.AUTONOMY_LISTS,
    count: 1200,
    labels: { ...none('sexual', 'jailbreak', 'injection', 'stereotype', 'hate'), selfHarm: 1 },
  },
  {
    source: 'grammar.no-self-harm',
    templates: autonomy.NO_SELF_HARM,
    lists: autonomy.AUTONOMY_LISTS,
    count: 400,
    labels: QUIET,
  },
  {
    source: 'grammar.sexual',
    templates: autonomy.SEXUAL,
    lists: autonomy.AUTONOMY_LISTS,
    count: 600,
    labels: { ...none('jailbreak', 'injection', 'selfHarm', 'stereotype'), sexual: 1 },
  },
  {
    source: 'grammar.no-sexual',
    templates: autonomy.NO_SEXUAL,
    lists: autonomy.AUTONOMY_LISTS,
    count: 300,
    labels: QUIET,
  },
  {
    source: 'grammar.refusal',
    templates: autonomy.REFUSALS,
    lists: autonomy.AUTONOMY_LISTS,
    count: 1500,
    labels: {
      ...none('harmfulRequest', 'jailbreak', 'injection', 'manipulation', 'toxicity'),
      refusal: 1,
    },
  },
  {
    source: 'grammar.compliance',
    templates: autonomy.COMPLIANCES,
    lists: autonomy.AUTONOMY_LISTS,
    count: 1000,
    labels: { ...none('jailbreak', 'injection', 'manipulation', 'toxicity'), refusal: 0 },
  },
  {
    source: 'grammar.contrast-harmful',
    templates: CONTRAST_HARMFUL,
    lists: CONTRAST_LISTS,
    count: 4600,
    labels: { ...none('jailbreak', 'injection', 'sexual', 'manipulation'), harmfulRequest: 1 },
  },
  {
    source: 'grammar.contrast-safe',
    templates: CONTRAST_SAFE,
    lists: CONTRAST_LISTS,
    count: 6900,
    labels: QUIET,
  },
  {
    source: 'grammar.deeds',
    templates: HARMFUL_DEEDS,
    lists: DEED_LISTS,
    count: 3500,
    labels: { ...none('jailbreak', 'injection', 'sexual'), harmfulRequest: 1 },
  },
  {
    source: 'grammar.good-deeds',
    templates: HARMLESS_DEEDS,
    lists: DEED_LISTS,
    count: 4000,
    labels: QUIET,
  },
  {
    source: 'grammar.schemes',
    templates: HARMFUL_SCHEMES,
    lists: SCHEME_LISTS,
    count: 4000,
    labels: { ...none('jailbreak', 'injection', 'sexual'), harmfulRequest: 1 },
  },
  {
    source: 'grammar.mild-schemes',
    templates: HARMLESS_SCHEMES,
    lists: SCHEME_LISTS,
    count: 4000,
    labels: QUIET,
  },
  {
    source: 'grammar.matrix',
    templates: HARMFUL_MATRIX,
    lists: MATRIX_LISTS,
    count: 24_000,
    labels: { ...none('jailbreak', 'injection', 'sexual'), harmfulRequest: 1 },
  },
  {
    source: 'grammar.mild-matrix',
    templates: HARMLESS_MATRIX,
    lists: MATRIX_LISTS,
    count: 22_000,
    labels: QUIET,
  },
  {
    source: 'grammar.unsafe-contexts',
    templates: UNSAFE_CONTEXTS,
    lists: CONTEXT_LISTS,
    count: 11_000,
    labels: { ...none('jailbreak', 'injection', 'sexual'), harmfulRequest: 1 },
  },
  {
    source: 'grammar.safe-contexts',
    templates: SAFE_CONTEXTS,
    lists: CONTEXT_LISTS,
    count: 12_000,
    labels: QUIET,
  },
  {
    source: 'grammar.refusing',
    templates: REFUSING,
    lists: ANSWER_LISTS,
    count: 3900,
    labels: {
      ...none('harmfulRequest', 'jailbreak', 'injection', 'manipulation', 'toxicity', 'hate'),
      refusal: 1,
    },
  },
  {
    source: 'grammar.answering',
    templates: ANSWERING,
    lists: ANSWER_LISTS,
    count: 2800,
    labels: QUIET,
  },
  { source: 'grammar.tasks', templates: TASKS, lists: TASK_LISTS, count: 8000, labels: QUIET },
  {
    source: 'grammar.embedded',
    templates: embedded.EMBEDDED_ATTACKS,
    lists: embedded.EMBEDDED_LISTS,
    count: 5000,
    labels: { ...none('sexual', 'hate', 'stereotype', 'selfHarm'), injection: 1 },
  },
  {
    source: 'grammar.not-embedded',
    templates: embedded.NO_EMBEDDED,
    lists: embedded.EMBEDDED_LISTS,
    count: 9000,
    labels: QUIET,
  },
  {
    source: 'grammar.persuasion',
    templates: embedded.PERSUASION,
    lists: embedded.PERSUASION_LISTS,
    count: 3300,
    labels: { ...none('sexual', 'hate', 'stereotype', 'selfHarm'), jailbreak: 1 },
  },
  {
    source: 'grammar.group-hate',
    templates: GROUP_HATE,
    lists: GROUP_LISTS,
    count: 3800,
    labels: { ...none('selfHarm', 'sexual', 'jailbreak', 'injection'), hate: 1, toxicity: 1 },
  },
  {
    source: 'grammar.group-fine',
    templates: GROUP_FINE,
    lists: GROUP_LISTS,
    count: 5000,
    labels: QUIET,
  },
  {
    source: 'grammar.hatred',
    templates: HATRED,
    lists: HATRED_LISTS,
    count: 9000,
    labels: { ...none('selfHarm', 'sexual', 'jailbreak', 'injection'), hate: 1, toxicity: 1 },
  },
  {
    source: 'grammar.no-hatred',
    templates: NO_HATRED,
    lists: HATRED_LISTS,
    count: 11_000,
    labels: QUIET,
  },
  {
    source: 'grammar.other-contempt',
    templates: OTHER_CONTEMPT,
    lists: HATRED_LISTS,
    count: 4000,
    labels: none(
      'harmfulRequest',
      'selfHarm',
      'sexual',
      'hate',
      'stereotype',
      'jailbreak',
      'injection',
    ),
  },
  { source: 'grammar.turns', templates: TURNS, lists: TURN_LISTS, count: 2500, labels: QUIET },
  {
    source: 'grammar.violent',
    templates: statements.VIOLENT,
    lists: statements.STATEMENT_LISTS,
    count: 2200,
    labels: { ...none('jailbreak', 'injection', 'sexual', 'stereotype'), harmfulContent: 1 },
  },
  {
    source: 'grammar.not-violent',
    templates: statements.NOT_VIOLENT,
    lists: statements.STATEMENT_LISTS,
    count: 3000,
    labels: QUIET,
  },
  {
    source: 'grammar.sexual-more',
    templates: statements.SEXUAL_MORE,
    lists: statements.STATEMENT_LISTS,
    count: 3000,
    labels: { ...none('jailbreak', 'injection', 'selfHarm', 'stereotype'), sexual: 1 },
  },
  {
    source: 'grammar.not-sexual-more',
    templates: statements.NOT_SEXUAL_MORE,
    lists: statements.STATEMENT_LISTS,
    count: 1500,
    labels: QUIET,
  },
  {
    source: 'grammar.self-harm-more',
    templates: statements.SELF_HARM_MORE,
    lists: statements.STATEMENT_LISTS,
    count: 2500,
    labels: { ...none('sexual', 'jailbreak', 'injection', 'stereotype', 'hate'), selfHarm: 1 },
  },
  {
    source: 'grammar.not-self-harm-more',
    templates: statements.NOT_SELF_HARM_MORE,
    lists: statements.STATEMENT_LISTS,
    count: 1500,
    labels: QUIET,
  },
];

/** Writes all parts, or a share of each. The same seed writes the same texts. */
export function writeCorpus({ seed, share = 1 }: { seed: number; share?: number }): Example[] {
  return PARTS.flatMap(({ source, templates, lists, count, labels }, at) =>
    writeTexts(templates, lists, {
      count: Math.ceil(count * share),
      random: mulberry32(seed + at),
    }).map((text) => ({ text, labels, source })),
  );
}
