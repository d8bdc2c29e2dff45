import { defineErrors } from '@lethe/protocol';

/** Everything that can go wrong with a constitution and its judging, each with its cure. */
export const errors = defineErrors({
  CONSTITUTION_UNREADABLE: {
    message: ({ file }: { file: string }) =>
      `The constitution ${file} cannot be read. Check that the file exists and that Lethe may read it.`,
  },
  CONSTITUTION_MALFORMED: {
    message: ({ file, line }: { file: string; line: number | null }) =>
      `The constitution ${file} is not valid YAML${line === null ? '' : ` at line ${line}`}. Correct it and try it with \`lethe judge --constitution FILE\`.`,
  },
  CONSTITUTION_INVALID: {
    message: ({ file, path, problem }: { file: string; path: string; problem: string }) =>
      `The constitution ${file} cannot be used: at ${path || 'its top'}, ${problem}. Correct it and try it with \`lethe judge --constitution FILE\`.`,
  },
  CONSTITUTION_TOO_LARGE: {
    message: ({ file, maximum }: { file: string; maximum: number }) =>
      `The constitution ${file} is larger than ${maximum} bytes. Shorten it.`,
  },
  CONSTITUTION_CYCLE: {
    message: ({ file }: { file: string }) =>
      `The constitution ${file} extends itself, directly or through another file. Remove one \`extends\`.`,
  },
  CONSTITUTION_TOO_DEEP: {
    message: ({ maximum }: { maximum: number }) =>
      `The constitution extends more than ${maximum} files in a row. Put some of them together.`,
  },
  PRINCIPLE_DUPLICATE: {
    message: ({ file, id }: { file: string; id: string }) =>
      `The constitution ${file} has two principles with the id ${id}. Give one of them another id.`,
  },
  DRAFT_INVALID: {
    status: 422,
    message: ({ path, problem }: { path: string; problem: string }) =>
      `This constitution cannot be used: at ${path || 'its top'}, ${problem}. Nothing was changed.`,
  },
  TEXT_TOO_LONG: {
    status: 422,
    message: ({ maximum }: { maximum: number }) =>
      `A text is longer than ${maximum} characters, and none is ever cut. Send it in parts; nothing was judged.`,
  },
  CLASSIFIER_INVALID: {
    message: () =>
      'The weights of the constitution do not fit this version of Lethe. Install Lethe again; nothing can be judged until then.',
  },
  RULE_PACK_UNREADABLE: {
    message: ({ file }: { file: string }) =>
      `The rule pack ${file} or its signature ${file}.sig cannot be read. Check that both files exist, and that the pack is no larger than 256 kB.`,
  },
  RULE_PACK_UNTRUSTED: {
    message: ({ file }: { file: string }) =>
      `The rule pack ${file} was not signed by the key that is trusted, or it was changed since. Get it again from its author; nothing of it is used.`,
  },
  RULE_PACK_KEY_INVALID: {
    message: () =>
      'The key of the rule pack is not an Ed25519 key in PEM. Check the file, or ask the author of the pack for it.',
  },
  RULE_PACK_OUT_OF_DATE: {
    message: ({ file }: { file: string }) =>
      `The rule pack ${file} is not yet or no longer in force. Get a newer one, or take it out of the settings.`,
  },
  RULE_PACK_INVALID: {
    message: ({ file, path, problem }: { file: string; path: string; problem: string }) =>
      `The rule pack ${file} cannot be used: at ${path || 'its top'}, ${problem}. Correct it and sign it again.`,
  },
  CALLS_SPENT: {
    status: 503,
    message: () =>
      'The model that judges and rewords may not be asked again today. It may from midnight UTC on, or with a higher number of calls a day in the settings.',
  },
  PROTECTED_TEXT_UNREADABLE: {
    message: ({ file }: { file: string }) =>
      `The text ${file}, which answers must not repeat, cannot be read or is larger than 1 MB. Name another file.`,
  },
});
