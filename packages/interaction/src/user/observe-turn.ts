import { type KeyEvent, LIMITS, type Rhythm } from '@lethe/protocol';
import { updateBaseline } from '../baseline/baseline.ts';
import { timeDeviation, updateUsualHour } from '../baseline/usual-hour.ts';
import { errors } from '../errors.ts';
import { correctingFeatures } from '../features/correcting.ts';
import { deviationFeatures } from '../features/deviations.ts';
import {
  FEATURES,
  type FeatureVector,
  type Measures,
  toVector,
} from '../features/feature-names.ts';
import { sessionFeatures } from '../features/session.ts';
import { toneFeatures } from '../features/tone.ts';
import { trendFeatures } from '../features/trends.ts';
import { typingFeatures } from '../features/typing.ts';
import { wordingFeatures } from '../features/wording.ts';
import { checkKeys } from '../keys/check-keys.ts';
import { rhythmOf } from '../rhythm/rhythm.ts';
import { contentCosine } from '../text/content-vector.ts';
import { type TextStatistics, textStatistics } from '../text/text-statistics.ts';
import type { ObservedTurn } from './observed-turn.ts';
import { type SessionModel, WINDOW_TURNS } from './session-model.ts';
import type { UserModel } from './user-model.ts';

/** Measures of a turn in their own units, for the diary and for the rules of the adaptation. */
export interface MeasuredTurn {
  words: number;
  keys: number;
  /** Milliseconds; null where the key times do not describe typing, as the two below. */
  meanIntervalMs: number | null;
  charactersPerSecond: number | null;
  /** Corrected characters / keys, in [0, 1]. */
  correctionRatio: number | null;
  /** Whether the key times describe typing. */
  timed: boolean;
  /** Ratios of the text that are not among the features; null where it cannot tell. */
  hedgeRatio: number | null;
  courtesyRatio: number | null;
  interjectionRatio: number | null;
  exclamationRatio: number | null;
  capitalRatio: number | null;
  wordsPerSentence: number | null;
}

export interface Observation {
  features: FeatureVector;
  user: UserModel;
  session: SessionModel;
  rhythm: Rhythm;
  measured: MeasuredTurn;
}

/**
 * Measures one turn and returns the models after it. Pure: the models handed in are left as they are.
 * Deviations compare with the baselines before this turn. An empty message changes no model, and a
 * measure that a turn does not have (key times of a pasted message) changes no baseline.
 *
 * @throws the errors of `checkKeys`; TIMING_INVALID
 */
export function observeTurn(options: {
  turn: ObservedTurn;
  user: UserModel;
  session: SessionModel;
}): Observation {
  const { turn, user, session } = options;
  checkTiming(turn);
  const keys = checkKeys(turn.keys, { maximum: LIMITS.keysBuffered });
  const text = textStatistics(turn.text);
  const timed = describesTyping(turn, keys, text.characters);
  const typing = typingFeatures({
    keys: timed ? keys : null,
    characters: text.characters,
    sentMs: turn.timing.sentMs,
  });
  const after = extendSession({ session, turn, text, speed: typing.charactersPerSecond });
  const correcting = correctingFeatures(timed ? keys : null, turn.timing.correctedCharacters);
  const hour = ((turn.hour % 24) + 24) % 24;
  const own = {
    ...typing.features,
    ...correcting,
    ...wordingFeatures(text),
    ...toneFeatures(text),
    ...trendFeatures(after.window),
    ...sessionFeatures(after),
    topicCoherence: contentCosine(session.content, text.content),
    timeDeviation: timeDeviation(user.usualHour, hour),
  };
  const measures = { ...own, ...deviationFeatures({ own, baselines: user.baselines }) };
  const features = toVector(measures);
  return {
    features,
    user: text.empty ? user : extendUser({ user, measures, features, hour }),
    session: text.empty ? session : after,
    rhythm: rhythmOf({ features, user, timed }),
    measured: {
      words: text.words,
      keys: keys.length,
      meanIntervalMs: typing.meanIntervalMs,
      charactersPerSecond: typing.charactersPerSecond,
      correctionRatio:
        correcting.editingEffort === null ? null : Math.min(1, correcting.editingEffort),
      timed,
      hedgeRatio: text.hedgeRatio,
      courtesyRatio: text.courtesyRatio,
      interjectionRatio: text.interjectionRatio,
      exclamationRatio: text.exclamationRatio,
      capitalRatio: text.capitalRatio,
      wordsPerSentence: text.wordsPerSentence,
    },
  };
}

function checkTiming({ timing, at, hour }: ObservedTurn): void {
  const { sentMs, correctedCharacters } = timing;
  const usable =
    [sentMs, correctedCharacters, at, hour].every(Number.isFinite) &&
    sentMs >= 0 &&
    correctedCharacters >= 0;
  if (!usable) throw errors.TIMING_INVALID();
}

/**
 * Whether the key times are those of the text: the browser saw nothing that speaks against it, and
 * there is at least one key for every two characters (input the browser did not recognise has fewer).
 */
function describesTyping(
  { timing }: ObservedTurn,
  keys: readonly KeyEvent[],
  characters: number,
): boolean {
  if (timing.untimed !== null || keys.length < 2) return false;
  return keys.length * 2 >= Math.min(characters, LIMITS.keysBuffered);
}

function extendSession(options: {
  session: SessionModel;
  turn: ObservedTurn;
  text: TextStatistics;
  speed: number | null;
}): SessionModel {
  const { session, turn, text, speed } = options;
  const { words, typeTokenRatio, content } = text;
  const window = [...session.window, { at: turn.at, words, speed, typeTokenRatio }];
  return { startedAt: session.startedAt, window: window.slice(-WINDOW_TURNS), content };
}

function extendUser(options: {
  user: UserModel;
  measures: Measures;
  features: FeatureVector;
  hour: number;
}): UserModel {
  const { user, measures, features, hour } = options;
  return {
    turns: user.turns + 1,
    baselines: user.baselines.map((baseline, index) =>
      measures[FEATURES[index]!] === null ? baseline : updateBaseline(baseline, features[index]!),
    ),
    usualHour: updateUsualHour(user.usualHour, hour),
  };
}
