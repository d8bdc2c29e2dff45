import { describe, expect, it } from 'vitest';
import { createConstitution } from '../constitution/constitution.ts';
import { parseConstitution } from '../constitution/parse-constitution.ts';
import type { Detector, Role, SignalRequest } from '../signals/signal.ts';
import type { SignalName } from '../signals/signal-names.ts';
import { judgeInput } from './judge-input.ts';
import { TEXT_LIMIT } from './text-limit.ts';

const { principles } = parseConstitution(
  `principles:
  - {id: harm, title: H, text: H, action: block, signals: {harmfulRequest: 0.5, jailbreak: 0.5, injection: 0.5}}
  - {id: honest, title: H, text: H, action: review, appliesTo: [output], signals: {overclaim: 0.5}}`,
  { file: 'test' },
);
const constitution = createConstitution({ sensitivity: 'medium', principles });

/** Finds each signal's own name in the text, and is surer of it where the text says so. */
const byName: Detector = {
  id: 'name',
  signals: ['harmfulRequest', 'jailbreak', 'injection', 'overclaim'],
  detect({ text }: SignalRequest) {
    const found = this.signals.filter((name) => text.includes(name));
    return Object.fromEntries(
      found.map((name: SignalName) => {
        const start = text.indexOf(name);
        const finding = { start, end: start + name.length, ruleId: `name.${name}` };
        return [name, { score: text.includes('surely') ? 0.97 : 0.9, findings: [finding] }];
      }),
    );
  },
};

const judged = (...messages: [Role, string][]) =>
  judgeInput({
    messages: messages.map(([role, text]) => ({ role, text })),
    constitution,
    detectors: [byName],
  });

describe('who wrote it decides what is asked', () => {
  it.each([
    ['user', 'jailbreak', 'block'],
    ['user', 'harmfulRequest', 'block'],
    ['user', 'injection', 'allow'],
    ['user', 'surely injection', 'block'],
    ['system', 'jailbreak', 'allow'],
    ['system', 'injection', 'allow'],
    ['system', 'harmfulRequest', 'block'],
    ['tool', 'injection', 'block'],
    ['tool', 'jailbreak', 'block'],
    ['tool', 'harmfulRequest', 'allow'],
    ['retrieved', 'injection', 'block'],
    ['retrieved', 'harmfulRequest', 'allow'],
    ['assistant', 'harmfulRequest', 'block'],
    ['assistant', 'injection', 'allow'],
    ['assistant', 'surely injection', 'block'],
    ['assistant', 'jailbreak', 'allow'],
    ['assistant', 'overclaim', 'review'],
    ['user', 'overclaim', 'allow'],
  ] as const)('%s says %s: %s', (role, text, verdict) => {
    expect(judged([role, text]).verdict).toBe(verdict);
  });

  it('the version is that of the whole constitution', () => {
    expect(judged(['tool', 'x']).constitution).toBe(constitution.hash);
  });
});

it('the gravest message decides, and the spans are places in it', () => {
  const judgement = judged(['system', 'jailbreak'], ['user', 'hello'], ['tool', 'an injection']);
  expect(judgement).toMatchObject({ verdict: 'block', at: 2 });
  expect(judgement.principles[0]).toMatchObject({
    id: 'harm',
    spans: [{ start: 3, end: 12 }],
    ruleIds: ['name.injection'],
  });
});

it('a text that is too long is refused and not cut', () => {
  expect(judged(['user', 'x'.repeat(TEXT_LIMIT)]).verdict).toBe('allow');
  const tooLong = expect.objectContaining({ code: 'TEXT_TOO_LONG', status: 422 });
  for (const length of [TEXT_LIMIT + 1, 10 * 1024 * 1024])
    expect(() => judged(['user', 'hello'], ['tool', 'x'.repeat(length)])).toThrow(tooLong);
});
