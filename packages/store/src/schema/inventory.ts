import type { TableName } from './rows.ts';

/** What one table is for, and how it is let go. */
export interface TableEntry {
  readonly table: TableName;
  readonly purpose: string;
  readonly retention: string;
  /** `withMeasures`: deleted when the user erases what was measured. `withAccount`: only with the account. */
  readonly erase: 'withMeasures' | 'withAccount';
  /** The column that names the user whose row it is. */
  readonly ownedBy: 'id' | 'user_id';
  /** What each column holds. */
  readonly columns: Readonly<Record<string, string>>;
}

const USER = 'the user, as an id';

const AXIS_MEANINGS = {
  axis_complexity: 'adaptation after the turn: complexity, 0 to 1',
  axis_formality: 'adaptation after the turn: formality, 0 to 1',
  axis_verbosity: 'adaptation after the turn: length, 0 to 1',
  axis_expressiveness: 'adaptation after the turn: expressiveness, 0 to 1',
  axis_directness: 'adaptation after the turn: directness, 0 to 1',
  axis_warmth: 'adaptation after the turn: warmth, 0 to 1',
  axis_accessibility: 'adaptation after the turn: accessibility, 0 to 1',
  axis_pace: 'adaptation after the turn: pace, 0 to 1',
};

const FEATURE_MEANINGS = {
  feature_mean_interval: 'mean time between keys, scaled to 0 to 1',
  feature_std_interval: 'spread of the time between keys, 0 to 1',
  feature_mean_burst_length: 'mean keys in a burst of typing, 0 to 1',
  feature_mean_pause: 'mean pause between bursts, 0 to 1',
  feature_backspace_ratio: 'share of backspaces among the keys',
  feature_composition_speed: 'speed of composing, 0 to 1',
  feature_pause_before_send: 'time from the last key to sending, 0 to 1',
  feature_editing_effort: 'share of corrected characters, 0 to 1',
  feature_message_length: 'number of words, 0 to 1',
  feature_type_token_ratio: 'share of different words',
  feature_mean_word_length: 'mean length of the words, 0 to 1',
  feature_reading_grade: 'reading grade of the text, 0 to 1',
  feature_question_ratio: 'share of sentences that are questions',
  feature_formality: 'share of words that are neither contractions nor slang',
  feature_emoji_density: 'emoji a word, 0 to 1',
  feature_sentiment_valence: 'balance of positive and negative words, -1 to 1',
  feature_length_trend: 'whether messages grow longer, -1 to 1',
  feature_speed_trend: 'whether typing grows faster, -1 to 1',
  feature_vocabulary_trend: 'whether wording grows richer, -1 to 1',
  feature_engagement_velocity: 'turns a minute, 0 to 1',
  feature_topic_coherence: 'how alike two turns in a row are, 0 to 1',
  feature_session_progress: 'time since the session began, 0 to 1',
  feature_time_deviation: 'distance from the usual hour of day, 0 to 1',
  feature_response_depth: 'length against the session, 0 to 1',
  feature_mean_interval_deviation: 'time between keys against the usual, -1 to 1',
  feature_message_length_deviation: 'number of words against the usual, -1 to 1',
  feature_type_token_ratio_deviation: 'share of different words against the usual, -1 to 1',
  feature_formality_deviation: 'formality against the usual, -1 to 1',
  feature_composition_speed_deviation: 'speed of composing against the usual, -1 to 1',
  feature_engagement_velocity_deviation: 'turns a minute against the usual, -1 to 1',
  feature_reading_grade_deviation: 'reading grade against the usual, -1 to 1',
  feature_mean_burst_length_deviation: 'length of bursts against the usual, -1 to 1',
};

/**
 * Every table of the store and every column in it. The privacy report shows it, erasure follows
 * it, and a test compares it with the database, so that nothing can be stored unannounced.
 */
export const INVENTORY: readonly TableEntry[] = [
  {
    table: 'users',
    purpose: 'Who may use this installation.',
    retention: 'Until the account is removed.',
    erase: 'withAccount',
    ownedBy: 'id',
    columns: {
      id: USER,
      role: 'owner, admin, member or service',
      created_at: 'when the account was made',
    },
  },
  {
    table: 'sign_ins',
    purpose: 'Which browsers are signed in.',
    retention: 'Until signing out, or until it expires and the next sign-in clears it.',
    erase: 'withAccount',
    ownedBy: 'user_id',
    columns: {
      token_hash: 'SHA-256 of the sign-in token; the token itself is not kept',
      user_id: USER,
      created_at: 'when the browser signed in',
      expires_at: 'when the sign-in ends',
    },
  },
  {
    table: 'sessions',
    purpose: 'When you used Lethe, for the diary.',
    retention: 'Until you delete the session or everything measured.',
    erase: 'withMeasures',
    ownedBy: 'user_id',
    columns: {
      user_id: USER,
      id: 'the session, as an id',
      started_at: 'when its first turn was',
      last_turn_at: 'when its latest turn was',
    },
  },
  {
    table: 'turns',
    purpose: 'What each turn measured, for the diary and the adaptation.',
    retention: 'Until you delete the session or everything measured.',
    erase: 'withMeasures',
    ownedBy: 'user_id',
    columns: {
      user_id: USER,
      id: 'the turn, as an id',
      session_id: 'its session, as an id',
      at: 'when it was sent',
      timed: '1 where the message was typed, 0 where it was pasted or dictated',
      ...FEATURE_MEANINGS,
      ...AXIS_MEANINGS,
      words: 'number of words in the message',
      mean_interval_ms: 'mean time between keys, milliseconds',
      characters_per_second: 'characters a second while composing',
      correction_ratio: 'corrected characters for each key',
      route: 'where the answer was made',
      egress_bytes: 'bytes of the turn that left this machine',
      model: 'the model that answered',
      latency_ms: 'from sending to the end of the answer, milliseconds',
      own_ms: 'the part of it that was neither waiting nor generating',
      prompt_tokens: 'number of tokens the model read',
      completion_tokens: 'number of tokens the model wrote',
      topic_1: 'number of a general topic in the closed list',
      topic_2: 'number of a general topic in the closed list',
      topic_3: 'number of a general topic in the closed list',
    },
  },
  {
    table: 'baselines',
    purpose: 'How you usually type, to notice what differs.',
    retention: 'Until you delete everything measured.',
    erase: 'withMeasures',
    ownedBy: 'user_id',
    columns: {
      user_id: USER,
      feature: 'number of the feature, 0 to 31',
      count: 'turns it was measured in',
      mean: 'its mean',
      m2: 'sum of squared distances from the mean',
    },
  },
  {
    table: 'profiles',
    purpose: 'How many turns are known, your usual hour of day, and the accessibility counters.',
    retention: 'Until you delete everything measured.',
    erase: 'withMeasures',
    ownedBy: 'user_id',
    columns: {
      user_id: USER,
      turns: 'turns measured so far',
      usual_hour_sine: 'usual hour of day, as a point on a circle: its sine',
      usual_hour_cosine: 'usual hour of day, as a point on a circle: its cosine',
      usual_hour_count: 'turns it was measured in',
      slow_turns: 'slower turns in a row',
      calm_turns: 'calm turns in a row',
      accessibility_on: '1 while answers are made easier to read',
    },
  },
  {
    table: 'axes',
    purpose: 'How answers are adapted to you.',
    retention: 'Until you delete everything measured.',
    erase: 'withMeasures',
    ownedBy: 'user_id',
    columns: {
      user_id: USER,
      axis: 'which of the eight axes',
      value: 'where it stands, 0 to 1',
      pinned: '1 while you hold it in place',
      enabled: '0 while you have it switched off',
    },
  },
  {
    table: 'topic_counts',
    purpose: 'Which general topics are usual for you, so that unusual ones stand out.',
    retention: 'Until you delete everything measured; follows the turns that are left.',
    erase: 'withMeasures',
    ownedBy: 'user_id',
    columns: {
      user_id: USER,
      topic: 'number of a general topic in the closed list',
      turns: 'turns it was named in',
    },
  },
];
