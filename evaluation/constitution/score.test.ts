import type { Judgement } from '@lethe/constitution';
import { expect, it } from 'vitest';
import { type Judged, scoreAll } from './score.ts';

const judged = (
  file: string,
  label: string,
  harmfulRequest: number,
  verdict: Judgement['verdict'] = 'allow',
): Judged => ({
  file,
  kind: 'prompt',
  label,
  text: '',
  judgement: {
    verdict,
    signals: { harmfulRequest },
    principles: [],
    weightedScore: 0,
    constitution: '',
  },
});

it('files are scored alone, with the safe texts of all where they have none', () => {
  const texts = [
    judged('harm', 'unsafe', 0.9, 'block'),
    judged('harm', 'unsafe', 0.3),
    judged('fine', 'safe', 0.1),
    judged('fine', 'safe', 0.6, 'block'),
  ];
  expect(scoreAll(texts)).toEqual([
    {
      group: 'harm',
      shown: 2,
      safe: 0,
      recall: 0.5,
      auroc: 0.75,
      auprc: (1 + 2 / 3) / 2,
      recallAt5: 0.5,
      recallAt1: 0.5,
    },
    { group: 'fine', shown: 0, safe: 2, falseAlarms: 0.5 },
    expect.objectContaining({ group: 'kind prompt', shown: 2, safe: 2, auroc: 0.75 }),
  ]);
});
