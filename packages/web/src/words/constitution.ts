import type { Direction, SignalName, Verdict } from '@lethe/protocol';

const plural = (principles: number) =>
  principles === 1 ? '1 principle' : `${principles} principles`;

/** What the page of the constitution and the panel's verdict say, in English: loaded with them. */
export const constitutionWords = {
  verdict: {
    title: 'Verdict',
    means: {
      clear: 'Nothing in the message or the answer speaks against a principle.',
      review: 'Answered; something in it is marked.',
      broken: 'It goes against a principle, and was let pass as the settings say.',
      refused: 'The message goes against a principle, so no model was asked.',
      replaced: 'The answer went against a principle on its way and was stopped.',
      revised: 'The answer went against a principle and was reworded until it did not.',
      unscored: 'Something failed, so it is not known whether it keeps to the principles.',
    },
    verdicts: {
      allow: 'passed',
      review: 'marked',
      block: 'goes against it',
      unscored: 'could not be judged',
    } satisfies Record<Verdict, string>,
    inMessage: 'In the message',
    inAnswer: 'In the answer',
    score: (score: string) => `score ${score}`,
    because: 'Found by',
    reworded: (times: number) =>
      `The answer was reworded ${times === 1 ? 'once' : `${times} times`} after it was shown; what is judged is the last wording.`,
    before: 'What it said before',
    asked: (model: string, asked: number, unscored: number) =>
      `${model} was asked about ${plural(asked)} in doubt${unscored === 0 ? '' : ` and gave no usable answer about ${unscored}`}.`,
    gone: 'The text is gone; only its places were kept.',
    unshown: 'It was stopped before any of it was shown.',
    scores: 'All scores',
    principle: 'Principle',
    message: 'Message',
    answer: 'Answer',
    notAsked: 'not asked',
    version: 'Judged by version',
    read: 'Read the constitution',
  },
  page: {
    title: 'Constitution',
    sentence: (principles: number) =>
      principles === 0
        ? 'Nothing is held to a principle.'
        : `${principles === 1 ? 'One principle holds' : `${principles} principles hold`} for what is said here.`,
    policies: {
      enforce: {
        name: 'enforced',
        means: 'What breaks one is refused, or stopped on its way. Judged on this machine.',
      },
      observe: {
        name: 'observed only',
        means: 'What breaks one is marked and let pass. Judged on this machine.',
      },
      off: { name: 'off', means: 'Judging is switched off, so nothing is held to them now.' },
    },
    sources: {
      shipped: 'They came with Lethe.',
      file: 'They come from a file that the configuration names, and are changed there.',
      saved: 'They were saved here.',
    },
    sensitivity: 'Sensitivity',
    sensitivities: { low: 'low', medium: 'medium', high: 'high' },
    sensitivityNote: 'High finds more and is wrong more often; low the other way round.',
    version: 'Version',
    principles: 'Principles',
    none: 'There is none, so every text passes. An owner can add one.',
    both: 'Messages and answers.',
    onlyFor: { input: 'Messages only.', output: 'Answers only.' } satisfies Record<
      Direction,
      string
    >,
    instead: 'Instead',
    lookedFor: (signals: string) => `Looked for: ${signals}.`,
    actions: {
      allow: { name: 'is noted', means: 'It is only noted.' },
      review: { name: 'is marked', means: 'What breaks it is marked.' },
      revise: {
        name: 'is reworded',
        means: 'An answer that breaks it is reworded; a message is marked.',
      },
      block: { name: 'is refused or stopped', means: 'What breaks it is refused or stopped.' },
    },
    edit: 'Change',
    draft: 'A new version',
    draftNote: 'Not in force until it is saved.',
    newPrinciple: { title: 'A new principle', text: 'What it asks for, in a sentence or two.' },
    fields: {
      title: 'Title',
      text: 'What it asks for',
      instead: 'What can be done instead, said in every refusal',
      action: 'What breaks it',
      appliesTo: 'Holds for',
      signals: 'Counts from',
    },
    directions: { input: 'messages', output: 'answers' } satisfies Record<Direction, string>,
    add: 'Add a principle',
    remove: 'Remove',
    removeOf: (title: string) => `Remove the principle ${title}`,
    addSignal: 'Look for something else too',
    leaveOut: (signal: string, title: string) => `Do not look for ${signal} in ${title}`,
    discard: 'Discard',
    save: 'Save and put in force',
    saved: 'The new version is in force.',
    try: 'Try a text',
    tryAs: 'Judge it as',
    tryText: 'Text to try',
    tryPlaceholder: 'How to kill a Python process',
    tryNote: 'Judged while you type, by the principles in force. Kept nowhere.',
    tryDraftNote: 'Judged while you type, by the new version as it stands. Kept nowhere.',
    outcome: (verdict: Verdict, principles: number) =>
      ({
        allow: 'It passes.',
        review: `It passes and is marked by ${plural(principles)}.`,
        block: `It goes against ${plural(principles)}.`,
        unscored: 'It could not be judged.',
      })[verdict],
    barsNote: 'What was measured, from 0 to 1. The line shows from where it counts.',
    signal: 'Signal',
    bar: 'Counts from',
    score: 'Score',
    countsFrom: (threshold: string) => `counts from ${threshold}`,
    counts: 'counts',
    unmeasured: 'failed',
    signals: {
      harmfulRequest: 'asking for harm',
      harmfulContent: 'harmful content',
      selfHarm: 'self-harm',
      sexual: 'sexual content',
      hate: 'hate',
      toxicity: 'insults',
      jailbreak: 'jailbreak',
      injection: 'hidden orders',
      manipulation: 'pressure',
      overclaim: 'overclaiming',
      contradiction: 'contradiction',
      stereotype: 'stereotypes',
      refusal: 'refusing',
    } satisfies Record<SignalName, string>,
    recent: 'Last 30 days',
    recentNote: 'Of everybody together; nobody and no text is named.',
    noCounts: 'Nothing was judged yet. Counts appear here after the first message.',
    columns: {
      allow: 'passed',
      review: 'marked',
      block: 'refused or stopped',
      unscored: 'not judged',
    } satisfies Record<Verdict, string>,
  },
} as const;
