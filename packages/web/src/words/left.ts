/** What the list of requests that left says, in English. */
export const leftWords = {
  title: 'Request by request',
  none: 'There was none yet.',
  lead: 'Every request that left, whether the app or a program with a key sent it. The before and after of one is shown only in the page that sent it, until that is closed or loaded anew; it is stored nowhere.',
  request: (sequence: string) => `Receipt ${sequence}`,
  masked: (counts: readonly (readonly [type: string, count: number])[]) =>
    counts.length === 0
      ? 'nothing to mask'
      : `masked: ${counts.map(([type, count]) => `${count} ${type.toLowerCase().replaceAll('_', ' ')}`).join(', ')}`,
  to: 'To',
  model: 'Model',
  size: 'Size',
  fingerprint: 'Salted SHA-256 of what was sent',
  versions: 'Let through by',
  versionsOf: (constitution: string, detector: string) =>
    `constitution ${constitution}, detectors ${detector}`,
  elsewhere:
    'Its words are not here: another page or a program sent it, or this one was loaded anew.',
  tooLong: 'It was too long to be shown.',
  before: 'As it was written',
  after: 'As it left',
  unchanged: 'Nothing had to be replaced: it left as it was written.',
  everything: 'All that left, word for word',
  isThis:
    'This browser reckoned the fingerprint of the text above: it is the very one of the receipt.',
  isNotThis: 'The fingerprint of the text above is not the one of the receipt.',
  notReckoned: 'Over an unencrypted way this browser does not reckon fingerprints.',
  verify: 'Verify the receipts',
  verifying: 'Checking every entry.',
  proved: (entries: string, signedTo: string) =>
    `All ${entries} entries follow from one another; up to number ${signedTo} a signature of this installation holds them.`,
  unsigned: (entries: string) =>
    `All ${entries} entries follow from one another. They are signed when Lethe stops, or when there are enough of them.`,
  provedOne: 'The one entry is whole.',
  broken: (faults: string) => `The chain is broken at ${faults}:`,
  brokenAt: (sequence: string, what: string) => `Entry ${sequence}: ${what}.`,
  earlier: 'Earlier',
} as const;
