import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong in a turn and around it, each with its cure. */
export const errors = defineErrors({
  CONVERSATION_UNKNOWN: {
    status: 404,
    message: () =>
      'This conversation is not in memory: it was dropped, or it never was yours. Start a new one; the diary is unchanged.',
  },
  TURN_UNKNOWN: {
    status: 404,
    message: () =>
      'This message is no longer in memory. Send it as a new message; nothing else was changed.',
  },
  TURN_KNOWN: {
    status: 409,
    message: () =>
      'This message was sent before and is in the conversation. Send a new one with an id of its own.',
  },
  TURN_RUNNING: {
    status: 409,
    message: () =>
      'An answer is still being written in this conversation. Wait for its end or stop it first.',
  },
  CONVERSATIONS_BUSY: {
    status: 503,
    message: () =>
      'All conversations in memory are being answered and there is room for no other. Wait for one of them to end; your message was not taken.',
  },
  TEXT_INVALID: {
    status: 400,
    message: ({ maximum }: { maximum: number }) =>
      `A message must have 1 to ${maximum} characters. Shorten it and send it again.`,
  },
  GENERATION_FAILED: {
    message: () =>
      'The model stopped with a fault. Your message is still in the conversation: ask for the answer again. If it happens again, start Lethe anew.',
  },
  GENERATION_INCOMPLETE: {
    message: () =>
      'The model ended without saying why. Your message is still in the conversation: ask for the answer again.',
  },
  TURN_FAULT: {
    message: () =>
      'Something in Lethe went wrong during this turn; it was not recorded. The log has the place in the code. Please try again.',
  },
  SESSION_UNKNOWN: {
    status: 404,
    message: () => 'There is no such session in your diary. It may have been deleted already.',
  },
  MEMORY_UNKNOWN: {
    status: 404,
    message: () => 'There is no such memory of yours. It may have been forgotten already.',
  },
  EXPORT_MALFORMED: {
    message: () =>
      'This is not a complete export of Lethe: its signature is missing or unreadable. Export again and keep the file as it is.',
  },
  EXPORT_CHANGED: {
    message: () =>
      'This export was changed after it was signed, or another installation signed it. Do not rely on it; export again.',
  },
  EGRESS_OFFLINE: {
    status: 403,
    message: () =>
      'This Lethe is switched offline, so nothing was sent. Use a local model, or set cloud.offline to false and start again.',
  },
  EGRESS_CONSENT_MISSING: {
    status: 403,
    message: () =>
      'Nothing was sent: there is no consent that this traffic may leave the machine. Use a local model, or a key with the scope "cloud".',
  },
  EGRESS_BUDGET_SPENT: {
    status: 429,
    message: () =>
      "Today's budget of this key is spent, so nothing was sent. It begins anew at midnight UTC; a local model needs none.",
  },
  EGRESS_SENSITIVE: {
    status: 403,
    message: () =>
      'Nothing was sent: the conversation touches a subject that stays on this machine. Use a local model, or the model "auto", which does so by itself.',
  },
  CONSTITUTION_CHANGED: {
    status: 409,
    message: () =>
      'The constitution was changed meanwhile, so nothing was saved. Reload the page, look at the new version and make the change there.',
  },
  CONSTITUTION_IN_FILE: {
    status: 409,
    message: () =>
      'The configuration names a file as the constitution, so it is not changed here. Edit that file and start Lethe anew, or set constitution.file to nothing.',
  },
  NOTHING_TO_UNDO: {
    status: 409,
    message: () => 'There is no change of the adaptation left to take back.',
  },
  ASSISTANT_CLOSED: {
    status: 503,
    message: () =>
      'Lethe is shutting down. Your message was not taken; send it again after the restart.',
  },
});
