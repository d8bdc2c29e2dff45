import type { LabelledText } from './data.ts';
import * as developmentAttacks from './development/attacks.ts';
import * as contrasts from './development/contrasts.ts';
import * as developmentRequests from './development/requests.ts';
import * as developmentStatements from './development/statements.ts';
import * as heldOutAttacks from './held-out/attacks.ts';
import * as heldOutRequests from './held-out/requests.ts';
import * as heldOutStatements from './held-out/statements.ts';

type Lists = Readonly<Record<string, readonly string[]>>;

interface Written {
  readonly SAFE_REQUESTS: Lists;
  readonly HARMFUL_REQUESTS: Lists;
  readonly ATTACKS: Lists;
  readonly NO_ATTACKS: readonly string[];
  readonly HATEFUL: readonly string[];
  readonly NOT_HATEFUL: readonly string[];
}

/** Texts by file, labelled. */
type Files = readonly [file: string, texts: LabelledText[]][];

const labelled = (texts: readonly string[], label: string, kind: string): LabelledText[] =>
  texts.map((text) => ({ text, label, kind }));

const flat = (lists: Lists): string[] => Object.values(lists).flat();

const filesOf = (name: string, written: Written): Files => [
  [
    `${name} requests`,
    [
      ...labelled(flat(written.SAFE_REQUESTS), 'safe', `${name} request`),
      ...labelled(flat(written.HARMFUL_REQUESTS), 'unsafe', `${name} request`),
    ],
  ],
  [
    `${name} attacks`,
    [
      ...Object.entries(written.ATTACKS).flatMap(([label, texts]) =>
        labelled(texts, label, `${name} attack`),
      ),
      ...labelled(written.NO_ATTACKS, 'safe', `${name} attack`),
    ],
  ],
  [
    `${name} statements`,
    [
      ...labelled(written.HATEFUL, 'hateful', `${name} statement`),
      ...labelled(written.NOT_HATEFUL, 'safe', `${name} statement`),
    ],
  ],
];

/**
 * Texts written by hand for this purpose. Settings were chosen by those of development; of those that are held
 * out, which were written last, only the scores of all together were ever looked at.
 */
export const writtenTexts = (): Files => [
  ...filesOf('development', {
    ...developmentRequests,
    ...developmentAttacks,
    ...developmentStatements,
  }),
  [
    'development contrasts',
    [
      ...labelled(contrasts.SAFE_CONTRASTS, 'safe', 'development request'),
      ...labelled(contrasts.HARMFUL_CONTRASTS, 'unsafe', 'development request'),
    ],
  ],
  ...filesOf('held-out', { ...heldOutRequests, ...heldOutAttacks, ...heldOutStatements }),
];
