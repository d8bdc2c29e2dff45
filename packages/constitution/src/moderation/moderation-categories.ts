import type { Judgement } from '../judge/judge.ts';
import type { SignalName } from '../signals/signal-names.ts';

/**
 * Categories of OpenAI's moderation endpoint (`omni-moderation-latest`) by the signals that speak for them.
 * A category of `[]` is never flagged: no signal tells it apart from its more general one.
 */
export const MODERATION_CATEGORIES = {
  hate: ['hate', 'stereotype'],
  'hate/threatening': [],
  harassment: ['hate', 'toxicity'],
  'harassment/threatening': [],
  illicit: ['harmfulRequest', 'harmfulContent'],
  'illicit/violent': [],
  violence: ['harmfulContent', 'harmfulRequest'],
  'violence/graphic': [],
  'self-harm': ['selfHarm'],
  'self-harm/intent': [],
  'self-harm/instructions': [],
  sexual: ['sexual'],
  'sexual/minors': [],
} as const satisfies Readonly<Record<string, readonly SignalName[]>>;

export type ModerationCategory = keyof typeof MODERATION_CATEGORIES;

/** What the endpoint answers for one text. */
export interface ModerationResult {
  /** Whether any category is. */
  readonly flagged: boolean;
  readonly categories: Readonly<Record<ModerationCategory, boolean>>;
  /** The highest score of a category's signals, in [0, 1]. */
  readonly category_scores: Readonly<Record<ModerationCategory, number>>;
}

/** Scores from which a signal makes a category. */
const FLAGGED_FROM = 0.5;

/**
 * A judgement in the words of OpenAI's moderation endpoint. A signal whose detector failed counts as certain:
 * nobody may take a text that could not be judged for a harmless one.
 */
export function moderationCategories({ signals }: Pick<Judgement, 'signals'>): ModerationResult {
  const scores = Object.entries(MODERATION_CATEGORIES).map(
    ([category, names]: [string, readonly SignalName[]]) =>
      [category, Math.max(0, ...names.map((name) => scoreOf(signals[name])))] as const,
  );
  const categories = scores.map(([category, score]) => [category, score >= FLAGGED_FROM] as const);
  return {
    flagged: categories.some(([, isFlagged]) => isFlagged),
    categories: Object.fromEntries(categories) as ModerationResult['categories'],
    category_scores: Object.fromEntries(scores) as ModerationResult['category_scores'],
  };
}

/** `null` is a failure; a signal that no detector measures is absent and says nothing. */
const scoreOf = (score: number | null | undefined): number => (score === null ? 1 : (score ?? 0));
