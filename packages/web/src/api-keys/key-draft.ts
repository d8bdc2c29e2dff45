import type { KeyPolicy, KeyScope, NewApiKey } from '@lethe/protocol';

/** A key as somebody writes it down: what is empty has no bound. */
export interface KeyDraft {
  readonly label: string;
  readonly scopes: ReadonlySet<KeyScope>;
  readonly policy: KeyPolicy;
  /** Days until it ends; null for never. */
  readonly days: number | null;
  readonly models: string;
  readonly perMinute: string;
  readonly callsPerDay: string;
  readonly tokensPerDay: string;
  readonly centsPerDay: string;
}

export const EMPTY_DRAFT: KeyDraft = {
  label: '',
  scopes: new Set<KeyScope>(['chat', 'embeddings', 'moderations']),
  policy: 'enforce',
  days: 90,
  models: '',
  perMinute: '',
  callsPerDay: '',
  tokensPerDay: '',
  centsPerDay: '',
};

/** What a draft asks for, or the part of it that cannot be meant. */
export type ReadDraft =
  | { readonly key: NewApiKey }
  | { readonly problem: 'scopes' | 'models' | 'bounds' };

const DAY_MS = 24 * 60 * 60 * 1000;
export const MICROCENTS_A_CENT = 1_000_000;
const MODEL = /^[A-Za-z0-9._:/@+*-]{1,128}$/;

/** Null for an empty line; undefined where it holds no whole number. */
function boundOf(text: string, factor = 1): number | null | undefined {
  const digits = text.replace(/[\s.,_]/g, '');
  if (digits === '') return null;
  const value = /^\d{1,15}$/.test(digits) ? Number(digits) * factor : Number.NaN;
  return Number.isSafeInteger(value) ? value : undefined;
}

/** @param now epoch milliseconds */
export function readDraft(draft: KeyDraft, now: number): ReadDraft {
  if (draft.scopes.size === 0) return { problem: 'scopes' };
  const models = draft.models.split(/[\s,]+/).filter(Boolean);
  if (models.some((model) => !MODEL.test(model))) return { problem: 'models' };
  const perMinute = boundOf(draft.perMinute);
  const callsPerDay = boundOf(draft.callsPerDay);
  const tokensPerDay = boundOf(draft.tokensPerDay);
  const microcentsPerDay = boundOf(draft.centsPerDay, MICROCENTS_A_CENT);
  if (
    perMinute === undefined ||
    callsPerDay === undefined ||
    tokensPerDay === undefined ||
    microcentsPerDay === undefined
  )
    return { problem: 'bounds' };
  return {
    key: {
      label: draft.label.trim(),
      scopes: [...draft.scopes],
      models: models.length === 0 ? null : models,
      policy: draft.policy,
      limits: { perMinute, callsPerDay, tokensPerDay, microcentsPerDay },
      expiresAt: draft.days === null ? null : now + draft.days * DAY_MS,
    },
  };
}
