/** The 32 features of a turn, in the order of their indices. */
export const FEATURES = [
  'meanInterval',
  'stdInterval',
  'meanBurstLength',
  'meanPause',
  'backspaceRatio',
  'compositionSpeed',
  'pauseBeforeSend',
  'editingEffort',
  'messageLength',
  'typeTokenRatio',
  'meanWordLength',
  'readingGrade',
  'questionRatio',
  'formality',
  'emojiDensity',
  'sentimentValence',
  'lengthTrend',
  'speedTrend',
  'vocabularyTrend',
  'engagementVelocity',
  'topicCoherence',
  'sessionProgress',
  'timeDeviation',
  'responseDepth',
  'meanIntervalDeviation',
  'messageLengthDeviation',
  'typeTokenRatioDeviation',
  'formalityDeviation',
  'compositionSpeedDeviation',
  'engagementVelocityDeviation',
  'readingGradeDeviation',
  'meanBurstLengthDeviation',
] as const;

export type FeatureName = (typeof FEATURES)[number];

/** 32 finite numbers by index in `FEATURES`; the signed ones lie in [-1, 1], all others in [0, 1]. */
export type FeatureVector = readonly number[];

/** A value a feature name; null where this turn could not tell. */
export type Measures<Name extends FeatureName = FeatureName> = Record<Name, number | null>;

const INDEX = Object.fromEntries(FEATURES.map((name, index) => [name, index])) as Record<
  FeatureName,
  number
>;

export const featureIndex = (name: FeatureName): number => INDEX[name];

export const featureOf = (features: FeatureVector, name: FeatureName): number =>
  features[INDEX[name]] ?? NEUTRAL[name];

/** What each feature divides by to reach [0, 1], in its own unit. */
export const FULL_SCALE = Object.freeze({
  intervalMs: 2000,
  burstKeys: 50,
  pauseMs: 10_000,
  charactersPerSecond: 15,
  pauseBeforeSendMs: 30_000,
  words: 500,
  wordCharacters: 15,
  grade: 20,
  turnsPerMinute: 10,
  sessionMs: 600_000,
  hours: 12,
});

/**
 * The middle of each feature: what stands in the vector where a turn could not tell (no usable key
 * times, no words, a language other than English). At these values no rule moves an axis.
 */
export const NEUTRAL: Readonly<Record<FeatureName, number>> = Object.freeze({
  ...(Object.fromEntries(FEATURES.map((name) => [name, 0])) as Record<FeatureName, number>),
  messageLength: 12 / FULL_SCALE.words,
  typeTokenRatio: 1,
  meanWordLength: 4.4 / FULL_SCALE.wordCharacters,
  readingGrade: 5 / FULL_SCALE.grade,
  questionRatio: 0.25,
  formality: 0.92,
  emojiDensity: 0.02,
  responseDepth: 0.5,
});

export const NEUTRAL_FEATURES: FeatureVector = Object.freeze(FEATURES.map((name) => NEUTRAL[name]));

const SIGNED: ReadonlySet<FeatureName> = new Set(
  FEATURES.filter(
    (name) => name === 'sentimentValence' || name.endsWith('Trend') || name.endsWith('Deviation'),
  ).filter((name) => name !== 'timeDeviation'),
);

/** Clamps a value to the range of its feature: [-1, 1] for the signed ones, else [0, 1]. */
export const clampFeature = (name: FeatureName, value: number): number =>
  Math.min(1, Math.max(SIGNED.has(name) ? -1 : 0, value));

/** Turns measures into a vector: neutral where unknown, clamped to each feature's range. */
export const toVector = (measures: Measures): FeatureVector =>
  FEATURES.map((name) => {
    const value = measures[name];
    return value === null ? NEUTRAL[name] : clampFeature(name, value);
  });
