interface KeptForms {
  /** A moment as its reader writes it. */
  readonly moment: (at: number) => string;
  readonly plural: (count: number, one: string, many: string) => string;
}

/** What is said of encryption keys, of erasing oneself, and of a forgotten passphrase. */
export const keptWords = ({ moment, plural }: KeptForms) => ({
  keys: {
    title: 'Encryption keys',
    lead: 'What is kept of you is sealed with a key of your own. Keys are replaced by themselves when they grow old; you can do it now.',
    own: (since: number) => `Your key seals since ${moment(since)}.`,
    installation: (since: number) => `That of this installation seals since ${moment(since)}.`,
    none: 'Nothing was sealed for you yet.',
    rotating: (moved: number) =>
      `Replacing keys: ${plural(moved, 'value was', 'values were')} sealed anew so far.`,
    rotated: (moved: number) =>
      `The keys were replaced; ${plural(moved, 'value was', 'values were')} sealed anew.`,
    rotateOwn: 'Replace my key',
    rotateAll: 'Replace everybody’s keys',
    look: 'Look again',
  },
  erase: {
    title: 'Erase yourself',
    lead: 'Deletes your account, your memories and everything measured, destroys your key, and searches every file for what is left. This cannot be undone.',
    current: 'Your passphrase',
    go: 'Erase me',
    confirmTitle: 'Erase everything about you?',
    confirmBody:
      'Your key is destroyed, so nothing that was kept of you can be read again, also not in a backup without keys.',
    done: (rows: number, files: number, traces: number) =>
      `You were erased: ${plural(rows, 'row', 'rows')} are gone. Of ${plural(files, 'file', 'files')} that were searched, ${traces === 0 ? 'none holds a trace of you' : `${traces} still hold traces`}.`,
  },
  recovery: {
    title: 'A new passphrase',
    lead: 'This link lets you choose a new passphrase, once. Every other browser of yours is signed out.',
    go: 'Set it and sign in',
    toSignIn: 'To the sign-in page',
    make: 'Recovery link',
    makeOf: (name: string) => `Make a recovery link for ${name}`,
    link: 'Recovery link',
    copyLink: 'Copy the recovery link',
    linkBody:
      'Hand it to this person alone: whoever opens it becomes them. It works once, for a day.',
  },
});
