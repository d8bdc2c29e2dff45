/** Bounds that both sides of the wire know, so that the app never lets them be reached. */
export const LIMITS = Object.freeze({
  /** Largest socket frame, bytes; beyond it the socket closes with 1009. */
  frameBytes: 64 * 1024,
  /** Longest message, UTF-16 code units; beyond it the socket closes with 1009. */
  textUnits: 8192,
  /** Key events in one frame. */
  keysPerFrame: 500,
  /** Key events kept for the message being typed; the oldest are dropped beyond it. */
  keysBuffered: 2000,
  /** Frames of key events a second. */
  keyFramesPerSecond: 4,
  /** Frames a user may send a minute, all kinds. */
  framesPerMinute: 600,
  /** Turns a socket may carry; then it closes with 1008 and the app reconnects. */
  turnsPerSocket: 1000,
  /** Longest life of a socket, milliseconds. */
  socketMs: 60 * 60 * 1000,
  /** A conversation is dropped after this long without a turn, milliseconds. */
  conversationIdleMs: 30 * 60 * 1000,
  /** Longest request that is shown to whoever sent it, before and after its masking, UTF-16 units each. */
  sentUnits: 200_000,
  /** Largest `/api` request body, bytes. */
  bodyBytes: 1024 * 1024,
});

/** WebSocket close codes in use, with the sentence a client may show. */
export const CLOSE = Object.freeze({
  replaced: { code: 1001, reason: 'replaced' },
  policy: { code: 1008, reason: 'policy' },
  tooLarge: { code: 1009, reason: 'too large' },
  fault: { code: 1011, reason: 'fault' },
  restart: { code: 1012, reason: 'shutting down' },
});
