/** What a model may be told, by where it runs, in English. */
export const toldWords = {
  here: 'everything; nothing leaves Lethe',
  local: 'everything; nothing is masked',
  either: 'what the model it goes to may be told',
  masked: 'messages, with names and numbers replaced',
  metadata: 'style and topics only, no message',
} as const;
