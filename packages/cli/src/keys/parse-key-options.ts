import { KEY_POLICIES, KEY_SCOPES, type KeyScope, type NewApiKey } from '@lethe/protocol';
import { InvalidArgumentError } from 'commander';

const DAY_MS = 86_400_000;

const named =
  <const Names extends readonly string[]>(names: Names) =>
  (text: string): Names[number] => {
    if (!names.includes(text)) throw new InvalidArgumentError(`Choose from ${names.join(', ')}.`);
    return text;
  };

export const parsePolicy = named(KEY_POLICIES);

const parseScope = named(KEY_SCOPES);

/** `chat,cloud` */
export const parseScopes = (text: string): KeyScope[] => [
  ...new Set(text.split(',').map((scope) => parseScope(scope.trim()))),
];

/** `local/*,openai/gpt-5` */
export const parseModels = (text: string): NonNullable<NewApiKey['models']> => {
  const models = text.split(',').map((model) => model.trim());
  if (!models.every((model) => /^[A-Za-z0-9._:/@+*-]{1,128}$/.test(model)))
    throw new InvalidArgumentError('Name models such as local/nano, or patterns such as local/*.');
  return models;
};

/** A whole number from 0 on. */
export const parseCount = (text: string): number => {
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('Give a whole number.');
  return value;
};

/** Days from now as a moment. */
export const daysFrom = (days: number | undefined, now: number): number | null =>
  days === undefined ? null : now + days * DAY_MS;
