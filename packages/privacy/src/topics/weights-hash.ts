/** SHA-256 of the released weights. Written by `npm run train -- topics`. */
export const TOPIC_WEIGHTS_SHA256 =
  '3e6b415eeee092d31a7284efb633162d2aac1065c164e3d26a995c2f80ce66ad';
